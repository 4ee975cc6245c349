using TicketRelay.Json;

namespace TicketRelay;

/// <summary>Whether a PDF is genuine.</summary>
public sealed class Verification
{
    private Verification(JsonValue answer)
    {
        Verdict = answer.Needed("verdict");
        SignedAt = answer.Time("signedAt");
        Shop = answer.Text("shop");
        Reference = answer.Text("reference");
        Reason = answer.Text("reason");
    }

    /// <summary><c>genuine</c>, <c>altered</c> or <c>unknown</c>.</summary>
    public string Verdict { get; }

    /// <summary>Whether the verdict is <c>genuine</c>.</summary>
    public bool IsGenuine => Verdict == "genuine";

    /// <summary>When it was signed.</summary>
    public DateTimeOffset? SignedAt { get; }

    /// <summary>The shop's name at that time.</summary>
    public string? Shop { get; }

    /// <summary>The ticket's public reference.</summary>
    public string? Reference { get; }

    /// <summary>Why it is not genuine.</summary>
    public string? Reason { get; }

    internal static Verification Of(JsonValue answer) => new(answer);
}
