namespace Relay.Documents.Signing.Verifying;

/// <summary>Why a document is not called genuine. The words are stable: the verify page explains them.</summary>
internal static class VerificationReasons
{
    /// <summary>No statement and no seal of the relay is in it.</summary>
    public const string NotSigned = "not-signed";

    /// <summary>Signed in our form, but with keys that are not ours.</summary>
    public const string OtherRelay = "other-relay";

    /// <summary>Signed with a key of ours that has since been revoked.</summary>
    public const string KeyRevoked = "key-revoked";

    /// <summary>Signed with a key of ours at a time when it was not in use.</summary>
    public const string KeyNotInUse = "key-not-in-use";

    /// <summary>The signed bytes are not those that were signed.</summary>
    public const string ContentChanged = "content-changed";

    /// <summary>Something was appended to a genuine document.</summary>
    public const string AddedTo = "added-to";

    /// <summary>The end is missing.</summary>
    public const string CutShort = "cut-short";

    /// <summary>The seal is damaged, or missing.</summary>
    public const string SealBroken = "seal-broken";

    /// <summary>The statement is damaged, or missing.</summary>
    public const string StatementBroken = "statement-broken";
}
