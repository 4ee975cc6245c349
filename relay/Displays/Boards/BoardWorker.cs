using Relay.Displays.Choices;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>Reads what happens to tickets and changes the boards of their tills. Its cursor lives in memory: after a start it goes back as far as a code may still be shown.</summary>
internal sealed class BoardWorker(
    TicketEvents events, ITicketStore store, TillBoards boards, TimedPrints prints, ShopDirectory shops, PublicLinks links, TimeProvider time, ILogger<BoardWorker> log)
    : EventWorker(events, time, log, "displays stay as they are until it works again")
{
    /// <summary>How long "thank you" stays.</summary>
    public static readonly TimeSpan ThanksTime = TimeSpan.FromSeconds(6);

    /// <summary>The longest that a shop may show a code, as far as a start looks back.</summary>
    private static readonly TimeSpan LongestCode = TimeSpan.FromMinutes(15);

    /// <summary>The last event of the runs before this one.</summary>
    private long _end;

    protected override async ValueTask<long> BeginAsync(CancellationToken stopping)
    {
        (var cursor, _end) = await RecentEvents.FindAsync(store, Time.GetUtcNow() - LongestCode, stopping);
        if (cursor >= _end)
            Begin();
        return cursor;
    }

    protected override void Take(TicketHappening happening)
    {
        var sequence = happening.Event.Sequence;
        try
        {
            Take(happening, again: sequence <= _end);
            prints.Take(happening, shops.Find(happening.Event.Shop));
        }
        finally
        {
            // Also where the last of the old events cannot be taken: displays must not wait for the next.
            if (sequence >= _end)
                Begin();
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
        var age = Time.GetUtcNow() - what.At;
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
