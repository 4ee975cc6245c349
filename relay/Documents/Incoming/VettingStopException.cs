namespace Relay.Documents.Incoming;

/// <summary>Ends the look at a file: what comes after this cannot be read, or costs too much.</summary>
internal sealed class VettingStopException(string rule, string detail) : Exception(detail)
{
    public VettingFinding Finding { get; } = new(rule, detail);
}
