namespace Conformance.Recording;

/// <summary>One request of a till, and what it was told.</summary>
/// <param name="Index">From 1, in the order they came.</param>
/// <param name="Bearer">Whether a key came in the header.</param>
/// <param name="Status">What the till was told; 0 where its answer was lost on purpose.</param>
/// <param name="Slug">Of the problem.</param>
/// <param name="Pointers">Members that the relay named as wrong.</param>
/// <param name="RetryAfter">What it was asked to wait.</param>
internal sealed record Exchange(
    int Index, DateTimeOffset At, string Method, string Target, bool Bearer, string? IdempotencyKey, string? ContentType, byte[] Body, int Status, string Slug,
    IReadOnlyList<string> Pointers, TimeSpan? RetryAfter)
{
    public bool IsTicket => Method == "POST" && (Target == "/v1/tickets" || Target.StartsWith("/v1/tickets?", StringComparison.Ordinal));

    /// <summary>Whether the till must not take this for an answer that ends the matter.</summary>
    public bool AsksForMore => Status is 0 or 408 or 429 or >= 500 || Slug == "idempotency-running";
}
