namespace Relay.Hosting.Logging;

/// <summary>Stands in for an exception whose text held a secret: the same text with the secret blotted out.</summary>
internal sealed class ScrubbedException : Exception
{
    private readonly string _text;

    private ScrubbedException(Exception original, string text)
        : base(SecretMask.Apply(original.Message)) => _text = text;

    /// <summary>The exception itself where it holds no secret.</summary>
    public static Exception Of(Exception original)
    {
        var text = original.ToString();
        var masked = SecretMask.Apply(text);
        return masked == text ? original : new ScrubbedException(original, masked);
    }

    public override string ToString() => _text;
}
