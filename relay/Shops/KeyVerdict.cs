using Relay.Hosting;

namespace Relay.Shops;

/// <summary>What became of the key that a request brought. Lives as long as the request.</summary>
internal sealed class KeyVerdict
{
    private KeyVerdict()
    {
    }

    /// <summary>Why it was refused; null when it is right.</summary>
    public ProblemAnswer? Refusal { get; private init; }

    public KeyText? Text { get; private init; }

    /// <summary>What is stored of it; null for the host's key.</summary>
    public ApiKey? Key { get; private init; }

    public static KeyVerdict Accepted(KeyText text, ApiKey? key) => new() { Text = text, Key = key };

    public static KeyVerdict Missing { get; } = new()
    {
        Refusal = new ProblemAnswer(ShopProblems.KeyMissing, "Send the header Authorization: Bearer <key>, once."),
    };

    public static KeyVerdict Mistyped { get; } = new()
    {
        Refusal = new ProblemAnswer(ShopProblems.KeyInvalid, "This is no key of a ticket relay, or it is mistyped: its checksum does not fit."),
    };

    /// <summary>Never known and revoked look alike.</summary>
    public static KeyVerdict Unknown { get; } = new()
    {
        Refusal = new ProblemAnswer(ShopProblems.KeyInvalid, "This key opens nothing here: it belongs to another relay, or it was revoked."),
    };
}
