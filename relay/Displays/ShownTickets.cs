using System.Threading.Channels;
using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Tickets;

namespace Relay.Displays;

/// <summary>Records that a display showed a ticket, beside the path of the push: the customer's code does not wait for the disk.</summary>
internal sealed class ShownTickets(TicketVault vault, ILogger<ShownTickets> log) : BackgroundService
{
    /// <summary>Tickets that may wait; over it the oldest go unrecorded, which is logged.</summary>
    private const int Waiting = 10_000;

    private readonly Channel<Token> _tokens = Channel.CreateBounded<Token>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
        _ => log.LogWarning("More tickets are shown than the disk can record: one goes without its 'shown' event"));

    public void Note(TicketQr ticket)
    {
        if (ticket.MarkShown())
            _tokens.Writer.TryWrite(ticket.Token);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var token in _tokens.Reader.ReadAllAsync(stoppingToken))
            try
            {
                await vault.ShownAsync(token, stoppingToken);
            }
            catch (ProblemException problem)
            {
                log.LogWarning("A shown ticket goes without its 'shown' event: {Problem}", problem.Type.Slug);
            }
    }
}
