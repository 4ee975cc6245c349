using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays.Choices;

/// <summary>A ticket that prints by itself when nobody touches it.</summary>
/// <param name="Due">Null until a display shows its code.</param>
/// <param name="Ends">When its token is forgotten in any case.</param>
internal sealed record TimedPrint(TillId Till, TicketId Ticket, Token Token, DateTimeOffset? Due, DateTimeOffset Ends)
{
    /// <summary>A name of its sale, where its code leads to the sale's other tickets.</summary>
    public string? Sale { get; init; }

    /// <summary>It is not printed before: somebody is at it. May be known before its showing is.</summary>
    public DateTimeOffset NotBefore { get; init; }

    public override string ToString() => "(timed print)";
}

/// <summary>Which codes wait for the shop's <see cref="Shop.PrintSeconds"/>: at most the last ticket of each till. Made of the stored events alone, so that a start finds them again.</summary>
internal sealed class TimedPrints(TicketOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TillId, TimedPrint> _waiting = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _caughtUp;

    /// <summary>Takes in what happened: a code that came up begins to wait; the next sale, opening, choosing and erasing call it off.</summary>
    public void Take(TicketHappening happening, Shop? shop)
    {
        var what = happening.Event;
        lock (_gate)
        {
            switch (what.Type)
            {
                case TicketEventType.Received when happening.Notice?.Sale is { } sale && _waiting.GetValueOrDefault(what.Till)?.Sale == sale:
                    // Its sale's code stays up; when that prints, it comes along.
                    return;
                case TicketEventType.Received:
                    _waiting.Remove(what.Till);
                    if (happening.Notice is { CanPrint: true } notice && shop?.PrintSeconds is not null)
                        _waiting[what.Till] = new TimedPrint(what.Till, what.Ticket, notice.Token, null, what.At + options.NoticeLife)
                        {
                            Sale = notice.GivenAway ? null : notice.Sale,
                        };
                    break;
                case TicketEventType.Shown when Find(what) is { Due: null } waiting && shop?.PrintSeconds is { } seconds:
                    _waiting[what.Till] = waiting with { Due = Later(what.At.AddSeconds(seconds), waiting.NotBefore) };
                    break;
                case TicketEventType.Opened or TicketEventType.Choice or TicketEventType.Erased when Find(what) is not null:
                    _waiting.Remove(what.Till);
                    break;
                default:
                    return;
            }
        }
        Tell();
    }

    /// <summary>All that happened before this run is taken in: from now on what is due is printed.</summary>
    public void Begin()
    {
        lock (_gate)
            _caughtUp = true;
        Tell();
    }

    /// <summary>Somebody is at it: it is not printed before then.</summary>
    public void PutOff(TicketId ticket, DateTimeOffset until)
    {
        lock (_gate)
            foreach (var waiting in _waiting.Values.Where(one => one.Ticket == ticket).ToList())
                _waiting[waiting.Till] = waiting with { Due = waiting.Due is { } due ? Later(due, until) : null, NotBefore = Later(waiting.NotBefore, until) };
    }

    public void Remove(TimedPrint done)
    {
        lock (_gate)
            if (_waiting.GetValueOrDefault(done.Till)?.Ticket == done.Ticket)
                _waiting.Remove(done.Till);
    }

    /// <summary>What is due; else when to look again, null for not before there is news.</summary>
    public (TimedPrint? Due, DateTimeOffset? Next, Task News) Next(DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var late in _waiting.Values.Where(one => one.Ends <= now).ToList())
                _waiting.Remove(late.Till);
            var first = _caughtUp ? _waiting.Values.Where(one => one.Due is not null).MinBy(one => one.Due) : null;
            return first?.Due <= now ? (first, null, _news.Task) : (null, Earlier(first?.Due, _waiting.Values.Min(one => (DateTimeOffset?)one.Ends)), _news.Task);
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private TimedPrint? Find(TicketEvent what) => _waiting.GetValueOrDefault(what.Till) is { } waiting && waiting.Ticket == what.Ticket ? waiting : null;

    private void Tell()
    {
        TaskCompletionSource waiting;
        lock (_gate)
            (waiting, _news) = (_news, new(TaskCreationOptions.RunContinuationsAsynchronously));
        waiting.SetResult();
    }
}
