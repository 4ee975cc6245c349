using System.Runtime.CompilerServices;
using Relay.Tickets.Jobs;

namespace Relay.Tickets;

/// <summary>An event with its notice opened.</summary>
internal sealed record TicketHappening(TicketEvent Event, TicketNotice? Notice);

/// <summary>Wakes the readers of events. The store is the truth; recent events are also kept in memory, so that a reader that keeps up never asks the store.</summary>
/// <remarks>Callers publish in whatever order they come back from a commit, and some events nobody publishes (a shop that was erased):
/// where the next sequence is not in memory but a later one is known, the reader asks the store, which has them all in order.</remarks>
internal sealed class TicketEvents(ITicketStore store, NoticeSeal notices, TicketOptions options, ILogger<TicketEvents> log) : IHostedService
{
    private const int Page = 256;

    private readonly Lock _changing = new();
    private readonly TicketHappening?[] _recent = new TicketHappening?[options.RecentEvents];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;

    /// <summary>Sequence of the newest durable event.</summary>
    public long Last => Interlocked.Read(ref _last);

    public async Task StartAsync(CancellationToken cancellationToken) => await CatchUpAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tells the readers of an event that is durable.</summary>
    public void Publish(TicketEvent happened, TicketNotice? notice) => Announce(happened.Sequence, new TicketHappening(happened, notice));

    /// <summary>Tells the readers of events that only the store knows.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation) => Announce(await store.LastEventAsync(cancellation), null);

    /// <summary>Forgets what was to be shown: as long as it is kept on disk, it is kept in memory.</summary>
    public void ForgetNotices(DateTimeOffset before)
    {
        lock (_changing)
            for (var at = 0; at < _recent.Length; at++)
                if (_recent[at] is { Notice: not null } kept && kept.Event.At < before)
                    _recent[at] = kept with { Notice = null };
    }

    /// <summary>Events after a cursor, oldest first, for ever; each reader has its own cursor.</summary>
    public async IAsyncEnumerable<TicketHappening> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var (next, known, news) = Look(after);
            if (next is not null)
            {
                yield return next;
                after = next.Event.Sequence;
            }
            else if (known <= after)
            {
                await news.WaitAsync(cancellation);
            }
            else
            {
                // Mostly somebody is just about to publish them: what was written lately is told at once.
                var late = store.ReadLateEvents(after, Page);
                var page = late.Count > 0 ? late : await store.ReadEventsAsync(after, Page, cancellation);
                foreach (var stored in page)
                {
                    yield return new TicketHappening(stored, Open(stored));
                    after = stored.Sequence;
                }
                // The rest up to here was removed with its tickets.
                if (late.Count == 0 && page.Count < Page)
                    after = Math.Max(after, known);
            }
        }
    }

    /// <summary>A notice that does not open costs one QR on a display, not every later one.</summary>
    private TicketNotice? Open(TicketEvent stored)
    {
        try
        {
            return notices.Open(stored.Notice, stored.Ticket);
        }
        catch (InvalidDataException damage)
        {
            log.LogError(damage, "The notice of event {Sequence} does not open", stored.Sequence);
            return null;
        }
    }

    /// <summary>The event right after a cursor if it is in memory, the newest sequence known, and the task that ends when there is more.</summary>
    private (TicketHappening? Next, long Known, Task News) Look(long after)
    {
        lock (_changing)
        {
            var next = _recent[(after + 1) % _recent.Length];
            return (next?.Event.Sequence == after + 1 ? next : null, _last, _news.Task);
        }
    }

    private void Announce(long sequence, TicketHappening? happening)
    {
        TaskCompletionSource waiting;
        lock (_changing)
        {
            if (happening is not null && !(_recent[sequence % _recent.Length]?.Event.Sequence > sequence))
                _recent[sequence % _recent.Length] = happening;
            _last = Math.Max(_last, sequence);
            waiting = _news;
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        waiting.SetResult();
    }
}
