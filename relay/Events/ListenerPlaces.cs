using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Events;

/// <summary>Counts who listens, so that neither one till nor all together hold more connections than they may.</summary>
internal sealed class ListenerPlaces(IOptions<RelayOptions> options)
{
    /// <summary>A till's POS needs one; a few more are programs beside it, and connections whose end the relay has not noticed.</summary>
    public const int PerTill = 10;

    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<TillId, int> _listeners = new();
    private int _all;

    /// <summary>A place, given back by disposing it; or why there is none.</summary>
    public (IDisposable? Place, ProblemAnswer? Refusal) Take(TillId till)
    {
        var place = new Place(this, till);
        if (Interlocked.Increment(ref _all) <= options.Value.Limits.Listeners)
        {
            if (_listeners.AddOrUpdate(till, 1, (_, count) => count + 1) <= PerTill)
                return (place, null);
            place.Dispose();
            return (null, new ProblemAnswer(HostingProblems.TooMany, $"At most {PerTill} listeners of one till at a time.", retryAfter: ComeBack));
        }
        Interlocked.Decrement(ref _all);
        return (null, new ProblemAnswer(HostingProblems.Busy, "As many tills listen as the host allows. Ask GET /v1/tickets/{token} meanwhile.", retryAfter: ComeBack));
    }

    private void GiveBack(TillId till)
    {
        Interlocked.Decrement(ref _all);
        if (_listeners.AddOrUpdate(till, 0, (_, count) => count - 1) == 0)
            _listeners.TryRemove(KeyValuePair.Create(till, 0));
    }

    private sealed class Place(ListenerPlaces places, TillId till) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
                places.GiveBack(till);
        }
    }
}
