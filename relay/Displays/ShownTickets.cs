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

    /// <summary>Tickets recorded at a time: they share a commit, in which there is room for new tickets too.</summary>
    private const int Together = 32;

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
        try
        {
            var recorded = new List<Task>(Together);
            while (await _tokens.Reader.WaitToReadAsync(stoppingToken))
            {
                recorded.Clear();
                while (recorded.Count < Together && _tokens.Reader.TryRead(out var token))
                    recorded.Add(RecordAsync(token, stoppingToken));
                await Task.WhenAll(recorded);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The relay ends, or could not start: no fault of this worker's.
        }
    }

    /// <summary>One that cannot be recorded costs its event only: an exception that left here would end the relay.</summary>
    private async Task RecordAsync(Token token, CancellationToken stopping)
    {
        try
        {
            await vault.ShownAsync(token, stopping);
        }
        catch (ProblemException problem)
        {
            log.LogWarning("A shown ticket goes without its 'shown' event: {Problem}", problem.Type.Slug);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "A shown ticket goes without its 'shown' event");
        }
    }
}
