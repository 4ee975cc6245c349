using TicketRelay.Http;

namespace TicketRelay;

/// <summary>Events as they come, for <c>await foreach</c>. On .NET Framework that works by pattern, and needs no package.</summary>
#if NETSTANDARD
public sealed class RelayEvents
#else
public sealed class RelayEvents : IAsyncEnumerable<RelayEvent>
#endif
{
    private readonly Func<CancellationToken, EventReader> _open;
    private readonly CancellationToken _cancellation;

    internal RelayEvents(Func<CancellationToken, EventReader> open, CancellationToken cancellation)
    {
        _open = open;
        _cancellation = cancellation;
    }

    /// <summary>Begins to listen.</summary>
    public RelayEventEnumerator GetAsyncEnumerator() => new(_open(_cancellation));

#if !NETSTANDARD
    IAsyncEnumerator<RelayEvent> IAsyncEnumerable<RelayEvent>.GetAsyncEnumerator(CancellationToken cancellationToken) =>
        new RelayEventEnumerator(_open(cancellationToken.CanBeCanceled ? cancellationToken : _cancellation));
#endif
}

/// <summary>Goes from one event to the next.</summary>
#if NETSTANDARD
public sealed class RelayEventEnumerator
#else
public sealed class RelayEventEnumerator : IAsyncEnumerator<RelayEvent>
#endif
{
    private readonly EventReader _reader;
    private RelayEvent? _current;

    internal RelayEventEnumerator(EventReader reader) => _reader = reader;

    /// <summary>The event that came last.</summary>
    public RelayEvent Current => _current ?? throw new InvalidOperationException("No event has come yet.");

    /// <summary>Waits for the next event, through lost connections. There is always one more: only cancelling ends it.</summary>
    public async Task<bool> MoveNextAsync()
    {
        _current = await _reader.NextAsync().ConfigureAwait(false);
        return true;
    }

    /// <summary>Ends the listening.</summary>
    public Task DisposeAsync()
    {
        _reader.Dispose();
        return Task.CompletedTask;
    }

#if !NETSTANDARD
    async ValueTask<bool> IAsyncEnumerator<RelayEvent>.MoveNextAsync() => await MoveNextAsync().ConfigureAwait(false);

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync().ConfigureAwait(false);
#endif
}
