using TicketRelay.Json;

namespace TicketRelay.Http;

/// <summary>Makes of a refusal the exception that says what a till can do: by the problem's slug, and by its status where the slug is newer than this SDK.</summary>
internal static class Problems
{
    public static RelayException Of(int status, byte[] body, TimeSpan? retryAfter) => Of(Read(status, body, retryAfter));

    public static RelayException Of(Problem problem) => problem.Slug switch
    {
        "duplicate-number" => new DuplicateNumberException(problem),
        "token-taken" => new TokenTakenException(problem),
        "not-available" or "channel-unavailable" or "display-state-unavailable" or "unsupported-media-type" or "verification-required" => new NotAvailableException(problem),
        "idempotency-running" => new RelayBusyException(problem),
        _ => OfStatus(problem),
    };

    private static RelayException OfStatus(Problem problem) => problem.Status switch
    {
        401 or 403 => new KeyRefusedException(problem),
        404 or 410 => new NotFoundException(problem),
        405 or 501 => new NotAvailableException(problem),
        408 or 425 or 429 or >= 500 => new RelayBusyException(problem),
        400 or 413 or 415 or 422 => new ContentRefusedException(problem),
        _ => new RelayException(problem),
    };

    private static Problem Read(int status, byte[] body, TimeSpan? retryAfter)
    {
        try
        {
            var json = JsonReader.Read(body);
            var type = json.Text("type") ?? "";
            return new Problem(
                type.Substring(type.LastIndexOf('/') + 1), status, json.Text("detail") ?? json.Text("title") ?? "",
                json.All("errors", error => new MemberError(error.Text("pointer") ?? "", error.Text("code") ?? "", error.Text("detail") ?? "")),
                json.Text("traceId"), retryAfter);
        }
        catch (FormatException)
        {
            // Something between till and relay answered, a proxy for instance: its page says nothing to a till.
            return new Problem("", status, $"The answer was {status}, and not the relay's own.", retryAfter: retryAfter);
        }
    }
}
