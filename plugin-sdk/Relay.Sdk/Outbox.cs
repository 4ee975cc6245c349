using TicketRelay.Http;
using TicketRelay.Queue;

namespace TicketRelay;

/// <summary>Tickets on the till's disk, on their way to the relay: in order, each once, through power loss and days without a network.</summary>
#pragma warning disable CA1001 // Its client closes it.
public sealed class Outbox
#pragma warning restore CA1001
{
    private readonly OutboxStore _store;
    private readonly OutboxPump _pump;
    private readonly Clock _clock;

    internal Outbox(RelayClientOptions options, Calls calls, Clock clock)
    {
        _clock = clock;
        _store = new OutboxStore(options.OutboxFolder!, options.OutboxTickets, options.OutboxBytes);
        _pump = new OutboxPump(_store, new OutboxSender(calls, options.Timeout, clock), clock);
        _pump.Settled += (item, submission, refusal) => Settled?.Invoke(this, new OutboxEventArgs(new OutboxTicket(item), submission, refusal));
    }

    /// <summary>A ticket was sent or refused. Comes from a thread of the outbox's own: a handler must neither block nor throw.</summary>
    public event EventHandler<OutboxEventArgs>? Settled;

    /// <summary>Everything that it holds, oldest first: what waits, and what the relay refused.</summary>
    public IReadOnlyList<OutboxTicket> Tickets => _store.Look(state => (List<OutboxTicket>)[.. state.Items.Select(item => new OutboxTicket(item))]);

    /// <summary>Tickets that wait to be sent.</summary>
    public int Waiting => _store.Look(state => state.Items.Count(item => item.Refusal is null));

    /// <summary>Why nothing goes out now, in words; null while it does.</summary>
    public string? Trouble => _pump.Trouble?.Message;

    /// <summary>Stretches of the file that a fault of the disk had damaged at the start; the file is kept beside, with the ending <c>.damaged</c>.</summary>
    public int Damaged => _store.Damaged;

    internal string? Origin => _store.Look(state => state.Origin);

    /// <summary>Sends a refused ticket again, once what was wrong at the relay is mended.</summary>
    public void Retry(OutboxTicket ticket)
    {
        Note(ticket, OutboxAct.Retry);
        _pump.Wake();
    }

    /// <summary>Gives a ticket up. It is gone for good, unless the relay has it already.</summary>
    public void Discard(OutboxTicket ticket) => Note(ticket, OutboxAct.Drop);

    /// <summary>Tries now, and waits until nothing waits any more.</summary>
    public async Task DrainAsync(CancellationToken cancellation = default)
    {
        var settled = new SemaphoreSlim(0);
        void Count(OutboxItem item, Submission? submission, RelayException? refusal) => settled.Release();
        _pump.Settled += Count;
        try
        {
            _pump.Wake();
            while (Waiting > 0)
                await settled.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _pump.Settled -= Count;
        }
    }

    internal void Learn(string origin)
    {
        if (Origin != origin)
            _store.Note(new OutboxRecord(OutboxAct.Origin) { Url = origin }, durable: true);
    }

    /// <summary>Keeps a ticket, and waits a little for the relay to have it.</summary>
    /// <param name="link">Makes the link of a token.</param>
    internal async Task<Submission> SubmitAsync(OutboxRecord record, byte[] body, Func<string, string> link, TimeSpan within, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var kept = _store.Keep(record with { At = _clock.Now }, body);
        var token = kept.Record.Token;
        Submission Known(bool isStored) => new(token, token is null ? null : link(token), record.Number ?? "", isStored);
        if (kept is not { Item: { } item, Outcome: { } outcome })
            return Known(isStored: true);
        var away = _pump.Trouble is not null;
        _pump.Wake();
        if (!away)
            await WaitAsync(outcome, within, cancellation).ConfigureAwait(false);
        // From here on nobody waits: an outcome that comes later is the outbox's to keep.
        item.Tell((Submission?)null);
        return await outcome.ConfigureAwait(false) ?? Known(isStored: false);
    }

    private static async Task WaitAsync(Task outcome, TimeSpan within, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(outcome, Task.Delay(within, over.Token)).ConfigureAwait(false);
        over.Cancel();
    }

    internal void Close()
    {
        _pump.Dispose();
        _store.Dispose();
    }

    private void Note(OutboxTicket ticket, OutboxAct act) =>
        _store.Note(new OutboxRecord(act) { Sequence = (ticket ?? throw new ArgumentNullException(nameof(ticket))).Sequence }, durable: true);
}
