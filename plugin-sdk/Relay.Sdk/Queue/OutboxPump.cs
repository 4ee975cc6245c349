using TicketRelay.Http;

namespace TicketRelay.Queue;

/// <summary>Sends what the outbox holds, one after the other, for as long as the program runs. Nothing ends it but being disposed.</summary>
internal sealed class OutboxPump : IDisposable
{
    /// <summary>A relay that fails this often on one ticket fails because of it: the others must not wait.</summary>
    private const int MostInternalErrors = 5;

    private static readonly Backoff Pause = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    private readonly OutboxStore _store;
    private readonly OutboxSender _sender;
    private readonly Clock _clock;
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private volatile Exception? _trouble;

    public OutboxPump(OutboxStore store, OutboxSender sender, Clock clock)
    {
        _store = store;
        _sender = sender;
        _clock = clock;
        _running = Task.Run(RunAsync);
    }

    /// <summary>A ticket went: with its submission, or with why the relay will not have it.</summary>
    public event Action<OutboxItem, Submission?, RelayException?>? Settled;

    /// <summary>Why nothing goes out now; null while it does.</summary>
    public Exception? Trouble => _trouble;

    public void Wake()
    {
        if (_wake.CurrentCount == 0)
            try
            {
                _wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another one woke it in between.
            }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _running.Wait();
        _stop.Dispose();
        _wake.Dispose();
    }

    private async Task RunAsync()
    {
        var failures = 0;
        while (!_stop.IsCancellationRequested)
            try
            {
                if (_store.Look(state => state.Next) is not { } item)
                {
                    await _wake.WaitAsync(_stop.Token).ConfigureAwait(false);
                    continue;
                }
                await SettleAsync(item).ConfigureAwait(false);
                _trouble = null;
                failures = 0;
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A disk that fails for a while must not end the sending while tickets go on coming in.
            catch (Exception trouble)
#pragma warning restore CA1031
            {
                _trouble = trouble;
                foreach (var waiting in _store.Look(state => state.Items.ToList()))
                    waiting.Tell((Submission?)null);
                await PauseAsync(++failures, (trouble as RelayException)?.Problem.RetryAfter).ConfigureAwait(false);
            }
    }

    private async Task SettleAsync(OutboxItem item)
    {
        item.Tries++;
        try
        {
            var submission = await _sender.SendAsync(item, _store.BodyOf(item), _stop.Token).ConfigureAwait(false);
            // Not durable: after a power loss it is sent again, and the relay answers the same again.
            _store.Note(OutboxRecords.Sent(item.Record.Sequence, submission.Token), durable: false);
            item.Tell(submission);
            Settled?.Invoke(item, submission, null);
        }
        catch (RelayException refused) when (IsFinal(refused, item))
        {
            // Whoever stands there learns it now, and the ticket is theirs again; otherwise it stays here to be looked at.
            var told = item.Tell(refused);
            _store.Note(told ? new OutboxRecord(OutboxAct.Drop) { Sequence = item.Record.Sequence } : OutboxRecords.Refused(item.Record.Sequence, refused.Problem), durable: true);
            Settled?.Invoke(item, null, refused);
        }
    }

    private static bool IsFinal(RelayException refused, OutboxItem item) =>
        refused is ContentRefusedException or DuplicateNumberException or TokenTakenException or NotAvailableException
        || (refused.Problem.Slug == "internal-error" && item.Tries >= MostInternalErrors);

    /// <summary>Until the next try, or until a new ticket comes; but what the relay asked for is kept.</summary>
    private async Task PauseAsync(int failures, TimeSpan? retryAfter)
    {
        // A ticket that came before this failure is no reason to try at once again.
        await _wake.WaitAsync(0).ConfigureAwait(false);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var pause = _clock.Delay(Pause.Next(failures, retryAfter), over.Token);
        var woken = retryAfter is null ? _wake.WaitAsync(over.Token) : pause;
        await Task.WhenAny(pause, woken).ConfigureAwait(false);
        over.Cancel();
    }
}
