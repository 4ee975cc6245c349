namespace Relay.Sending;

/// <summary>What became of one try.</summary>
/// <param name="Reason">Why it failed, a word of <see cref="SendReasons"/>; null when it was taken.</param>
/// <param name="IsFinal">Whether trying again would be no use.</param>
internal readonly record struct SendOutcome(string? Reason, bool IsFinal)
{
    /// <summary>The other side has taken the responsibility.</summary>
    public static SendOutcome Taken { get; } = new(null, true);

    public static SendOutcome Final(string reason) => new(reason, true);

    public static SendOutcome Later(string reason) => new(reason, false);
}

/// <summary>Why a try failed, for tills. Part of the contract: words are added, never changed.</summary>
internal static class SendReasons
{
    /// <summary>There is no such mailbox, or no phone with this number.</summary>
    public const string NoSuchAddress = "no-such-address";

    /// <summary>The mailbox is full.</summary>
    public const string MailboxFull = "mailbox-full";

    /// <summary>The other side will not have this message.</summary>
    public const string Rejected = "rejected";

    /// <summary>The server cannot deliver to an address with letters beyond ASCII before its @.</summary>
    public const string AddressNotSupported = "address-not-supported";

    /// <summary>The other side asks to come back later.</summary>
    public const string Deferred = "deferred";

    /// <summary>Nobody answers, or not in time.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>The connection broke off.</summary>
    public const string CutOff = "cut-off";

    /// <summary>The server offers no encryption: it has none, or somebody on the way took it away.</summary>
    public const string TlsUnavailable = "tls-unavailable";

    /// <summary>The server's certificate is not one that the relay trusts.</summary>
    public const string TlsFailed = "tls-failed";

    /// <summary>The relay's own login, or its address as sender, is not accepted: the host's matter.</summary>
    public const string NotAuthorised = "not-authorised";

    /// <summary>The other side said something that makes no sense.</summary>
    public const string BadAnswer = "bad-answer";

    /// <summary>The ticket's time is over.</summary>
    public const string TicketExpired = "ticket-expired";

    public const string TicketDamaged = "ticket-damaged";

    /// <summary>The key that the address was sealed with is not here: the relay was restored from a backup, which has no keys.</summary>
    public const string KeyLost = "key-lost";

    /// <summary>The host does not let this shop send, or no longer.</summary>
    public const string ShopNotAllowed = "shop-not-allowed";

    /// <summary>Its 96 hours were over before it could be tried.</summary>
    public const string TooLate = "too-late";
}
