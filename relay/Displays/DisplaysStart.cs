using Relay.Displays.Boards;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays;

/// <summary>Loads the displays before the relay listens, so that no paired tablet is told that it is not. From then on displays follow their shop's settings,
/// and thank who opens a ticket.</summary>
internal sealed class DisplaysStart(DisplayDirectory displays, ShopDirectory shops, TillBoards boards, TicketOpenings openings) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        shops.SettingsChanged += Renew;
        openings.Opened += Thank;
        return displays.LoadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        shops.SettingsChanged -= Renew;
        openings.Opened -= Thank;
        return Task.CompletedTask;
    }

    private void Thank(TicketRow ticket) => boards.Opened(ticket.Till, ticket.Id, BoardWorker.ThanksTime);

    private void Renew(ShopId shop)
    {
        foreach (var display in displays.Of(shop))
            boards.Renew(display.Id);
    }
}
