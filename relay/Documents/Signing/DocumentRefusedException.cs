namespace Relay.Documents.Signing;

/// <summary>A PDF that is not extended, on purpose. Its bytes are never repaired.</summary>
/// <param name="reason">A stable lower-case word with hyphens, one of <see cref="RefusalReasons"/>.</param>
internal sealed class DocumentRefusedException(string reason) : Exception("The PDF cannot be signed: " + reason + ".")
{
    public string Reason { get; } = reason;
}
