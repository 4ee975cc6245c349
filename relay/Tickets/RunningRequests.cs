using System.Collections.Concurrent;
using System.Security.Cryptography;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Tickets;

/// <summary>Lets requests with one Idempotency-Key that come at once share the work of the first.</summary>
internal sealed class RunningRequests(TimeProvider time, TicketOptions options)
{
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(TillId Till, string Key), Running> _running = new();

    /// <summary>Does the work, or waits for who already does it.</summary>
    /// <param name="bodyHash">Another body under the same key is refused at once.</param>
    public async Task<IntakeOutcome> JoinAsync(TillId till, string key, byte[] bodyHash, Func<Task<IntakeOutcome>> work, CancellationToken cancellation)
    {
        var mine = new Running(bodyHash);
        var running = _running.GetOrAdd((till, key), mine);
        if (running == mine)
            return await LeadAsync((till, key), mine, work);
        if (!CryptographicOperations.FixedTimeEquals(running.BodyHash, bodyHash))
            return IntakeOutcome.Refused(TicketProblems.IdempotencyMismatch);
        try
        {
            var outcome = await running.Outcome.Task.WaitAsync(options.JoinWait, time, cancellation);
            return outcome with { Replayed = outcome.Problem is null };
        }
        catch (TimeoutException)
        {
            return IntakeOutcome.Refused(new ProblemAnswer(TicketProblems.IdempotencyRunning, retryAfter: ComeBack));
        }
    }

    private async Task<IntakeOutcome> LeadAsync((TillId, string) key, Running mine, Func<Task<IntakeOutcome>> work)
    {
        try
        {
            var outcome = await work();
            mine.Outcome.SetResult(outcome);
            return outcome;
        }
        catch (Exception failure)
        {
            mine.Outcome.SetException(failure);
            // Who waits sees it; where nobody waits it has been seen here.
            _ = mine.Outcome.Task.Exception;
            throw;
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }

    private sealed class Running(byte[] bodyHash)
    {
        public byte[] BodyHash { get; } = bodyHash;

        public TaskCompletionSource<IntakeOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
