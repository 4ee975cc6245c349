using TicketRelay.Http;

namespace TicketRelay.Queue;

/// <summary>Sends one ticket of the outbox, once.</summary>
internal sealed class OutboxSender(Calls calls, TimeSpan timeout, Clock clock)
{
    public async Task<Submission> SendAsync(OutboxItem item, byte[] body, CancellationToken cancellation)
    {
        var record = item.Record;
        var key = record.Key!;
        if (record.ContentType == Request.Json && clock.Now - record.At > LateTicket.After)
            (body, key) = LateTicket.Of(body, key);
        try
        {
            var request = new Request(HttpMethod.Post, record.Target!).With(body, record.ContentType!).Once(key);
            return Submission.Of(await calls.TryOnceAsync(request, timeout, cancellation).ConfigureAwait(false));
        }
        catch (RelayException refused) when (record.Token is not null && MayBeOurs(refused))
        {
            if (await FindAsync(record, cancellation).ConfigureAwait(false) is { } ours)
                return ours;
            throw;
        }
    }

    /// <summary>What a try answers whose forerunner arrived, but was not heard of.</summary>
    private static bool MayBeOurs(RelayException refused) =>
        refused is DuplicateNumberException or TokenTakenException || refused.Problem.Slug == "idempotency-mismatch";

    /// <summary>Only this till made that token: who has it there has this ticket.</summary>
    private async Task<Submission?> FindAsync(OutboxRecord record, CancellationToken cancellation)
    {
        try
        {
            var request = new Request(HttpMethod.Get, "/v1/tickets/" + record.Token);
            var answer = await calls.TryOnceAsync(request, timeout, cancellation).ConfigureAwait(false);
            return answer.Text("number") == record.Number ? Submission.Of(answer) : null;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
