using Relay.Displays.Choices;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>Reads what happens to tickets and changes the boards of their tills. Its cursor lives in memory: after a start it goes back as far as a code may still be shown.</summary>
internal sealed class BoardWorker(
    TicketEvents events, ITicketStore store, TillBoards boards, TimedPrints prints, ShopDirectory shops, PublicLinks links, TimeProvider time, ILogger<BoardWorker> log) : BackgroundService
{
    /// <summary>How long "thank you" stays.</summary>
    public static readonly TimeSpan ThanksTime = TimeSpan.FromSeconds(6);

    /// <summary>The longest that a shop may show a code, as far as a start looks back.</summary>
    private static readonly TimeSpan LongestCode = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        (long Cursor, long End)? at = null;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                var (cursor, end) = at ??= await RecentEvents.FindAsync(store, time.GetUtcNow() - LongestCode, stoppingToken);
                if (cursor >= end)
                    Begin();
                await foreach (var happening in events.ReadAsync(cursor, stoppingToken))
                {
                    // Moved on first: an event that cannot be taken is passed over, not met again for ever.
                    at = (happening.Event.Sequence, end);
                    Take(happening, again: happening.Event.Sequence <= end);
                    prints.Take(happening, shops.Find(happening.Event.Shop));
                    if (happening.Event.Sequence >= end)
                        Begin();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The relay ends, or could not start: no fault of this worker's.
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Events cannot be read; displays stay as they are until it works again");
                await Task.Delay(AfterFailure, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private void Begin()
    {
        boards.Begin();
        prints.Begin();
    }

    /// <param name="again">Whether it happened before this run of the relay.</param>
    private void Take(TicketHappening happening, bool again)
    {
        var what = happening.Event;
        var age = time.GetUtcNow() - what.At;
        age = age > TimeSpan.Zero ? age : TimeSpan.Zero;
        switch (what.Type)
        {
            case TicketEventType.Received when happening.Notice is { Display: true } notice && CodeTime(what.Shop) - age is { Ticks: > 0 } rest:
                boards.Show(what.Till, new QrContent(what.Ticket, new TicketQr(notice, links.ForQr("/T/" + notice.Token.Reveal()))), rest);
                break;
            case TicketEventType.Received:
                boards.Pass(what.Till, happening.Notice?.Sale);
                break;
            case TicketEventType.Opened:
                // Its time is kept to the hour only, so it does not tell how long ago: who opened before this run has been thanked.
                boards.Opened(what.Till, what.Ticket, again ? TimeSpan.Zero : ThanksTime);
                break;
            case TicketEventType.Choice when what.Detail?.Choice is { } choice:
                boards.Chosen(what.Till, what.Ticket, choice, again ? TimeSpan.Zero : ChoiceDesk.ConfirmedTime);
                break;
            case TicketEventType.Erased:
                boards.Erased(what.Till, what.Ticket);
                break;
            case TicketEventType.Shown:
                break;
        }
    }

    private TimeSpan CodeTime(ShopId shop) => TimeSpan.FromSeconds(shops.Find(shop)?.QrSeconds ?? 0);
}
