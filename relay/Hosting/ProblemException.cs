namespace Relay.Hosting;

/// <summary>Ends a request with a listed problem from a depth where no result can be returned, such as a full disk.</summary>
internal sealed class ProblemException(ProblemType type, string detail, TimeSpan? retryAfter = null) : Exception(detail)
{
    public ProblemType Type { get; } = type;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
