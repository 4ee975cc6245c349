namespace TicketRelay;

/// <summary>What the relay said about a request that it refused (RFC 9457). Safe to show and to log: it holds no token, key or ticket text.</summary>
public sealed class Problem
{
    internal Problem(
        string slug, int status, string detail, IReadOnlyList<MemberError>? errors = null, string? traceId = null, TimeSpan? retryAfter = null)
    {
        Slug = slug;
        Status = status;
        Detail = detail;
        Errors = errors ?? [];
        TraceId = traceId;
        RetryAfter = retryAfter;
    }

    /// <summary>The kind, such as <c>duplicate-number</c>; part of the contract. Empty where something else than a relay answered, or nothing.</summary>
    public string Slug { get; }

    /// <summary>The HTTP status; 0 where there was no answer.</summary>
    public int Status { get; }

    /// <summary>A sentence for people.</summary>
    public string Detail { get; }

    /// <summary>The members that are wrong.</summary>
    public IReadOnlyList<MemberError> Errors { get; }

    /// <summary>Finds the request in the relay's log.</summary>
    public string? TraceId { get; }

    /// <summary>How long the relay asks to wait.</summary>
    public TimeSpan? RetryAfter { get; }
}

/// <summary>One member that is wrong.</summary>
public sealed class MemberError
{
    internal MemberError(string pointer, string code, string detail)
    {
        Pointer = pointer;
        Code = code;
        Detail = detail;
    }

    /// <summary>Where it is, as JSON Pointer (RFC 6901), or the name of a header or query member.</summary>
    public string Pointer { get; }

    /// <summary>What is wrong, as a word of the contract.</summary>
    public string Code { get; }

    /// <summary>What is expected, for people.</summary>
    public string Detail { get; }
}
