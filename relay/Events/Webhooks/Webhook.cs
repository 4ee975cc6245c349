using Relay.Shops;

namespace Relay.Events.Webhooks;

/// <summary>Where a shop wants its tills' events sent, and how far that has come.</summary>
internal sealed record Webhook
{
    public required string Id { get; init; }
    public required ShopId Shop { get; init; }

    /// <summary>May hold a secret of the receiver's: never logged.</summary>
    public required string Url { get; init; }

    /// <summary>Which types are wanted; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What signs, sealed under the key file.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>The secret before, which signs too until <see cref="FormerUntil"/>.</summary>
    public byte[]? FormerSecret { get; init; }

    public DateTimeOffset? FormerUntil { get; init; }

    /// <summary>Sequence of the last event that is dealt with.</summary>
    public required long Cursor { get; init; }

    /// <summary>Tries of the event after <see cref="Cursor"/> that failed, one after another.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>Why the last try failed, a word of <see cref="WebhookReasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Nothing is sent any more until a ping is answered.</summary>
    public bool Disabled { get; init; }

    /// <summary>All is well up to an event.</summary>
    public Webhook Delivered(long cursor) => this with { Cursor = cursor, Failures = 0, FailingSince = null, NextTryAt = null, Reason = null };
}

/// <summary>Why a try failed, as a shop reads it.</summary>
internal static class WebhookReasons
{
    /// <summary>The receiver answered 410: it wants no more.</summary>
    public const string Gone = "gone";

    /// <summary>The receiver answered something else than 2xx.</summary>
    public const string Refused = "refused";

    /// <summary>The receiver answered with another address, which is not followed.</summary>
    public const string Redirect = "redirect";

    public const string TimedOut = "timed-out";

    /// <summary>No connection, or no TLS that can be trusted.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The name leads to an address that is not public.</summary>
    public const string NotPublic = "not-public";
}
