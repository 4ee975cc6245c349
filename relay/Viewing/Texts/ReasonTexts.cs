using Relay.Documents.Signing.Verifying;

namespace Relay.Viewing.Texts;

/// <summary>Each reason of <see cref="VerificationReasons"/> as a sentence.</summary>
internal sealed record ReasonTexts
{
    public required string NotSigned { get; init; }
    public required string OtherRelay { get; init; }
    public required string KeyRevoked { get; init; }
    public required string KeyNotInUse { get; init; }
    public required string ContentChanged { get; init; }
    public required string AddedTo { get; init; }
    public required string CutShort { get; init; }
    public required string SealBroken { get; init; }
    public required string StatementBroken { get; init; }

    /// <summary>The sentence for a reason; null where there is none.</summary>
    public string? For(string? reason) => reason switch
    {
        VerificationReasons.NotSigned => NotSigned,
        VerificationReasons.OtherRelay => OtherRelay,
        VerificationReasons.KeyRevoked => KeyRevoked,
        VerificationReasons.KeyNotInUse => KeyNotInUse,
        VerificationReasons.ContentChanged => ContentChanged,
        VerificationReasons.AddedTo => AddedTo,
        VerificationReasons.CutShort => CutShort,
        VerificationReasons.SealBroken => SealBroken,
        VerificationReasons.StatementBroken => StatementBroken,
        _ => null,
    };
}
