using Relay.Displays.Boards;
using Relay.Shops;

namespace Relay.Displays;

/// <summary>Loads the displays before the relay listens, so that no paired tablet is told that it is not. From then on displays follow their shop's settings.</summary>
internal sealed class DisplaysStart(DisplayDirectory displays, ShopDirectory shops, TillBoards boards) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        shops.SettingsChanged += Renew;
        return displays.LoadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        shops.SettingsChanged -= Renew;
        return Task.CompletedTask;
    }

    private void Renew(ShopId shop)
    {
        foreach (var display in displays.Of(shop))
            boards.Renew(display.Id);
    }
}
