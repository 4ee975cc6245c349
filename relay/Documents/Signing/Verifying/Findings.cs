namespace Relay.Documents.Signing.Verifying;

/// <summary>What a statement or a seal in a file turned out to be.</summary>
internal enum Finding
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Not made with a key of ours.</summary>
    Foreign,

    /// <summary>Made with a key of ours that must not be believed.</summary>
    Distrusted,

    /// <summary>Ours, but it does not fit the file.</summary>
    Broken,

    Valid,
}

/// <param name="Reason">Why it is not valid.</param>
/// <param name="Number">Object number of the attachment.</param>
internal sealed record StatementFinding(Finding Finding, string? Reason, Statement? Statement = null, int Number = 0);

/// <param name="Reason">Why it is not valid.</param>
/// <param name="Number">Object number of the signature.</param>
internal sealed record SealFinding(Finding Finding, string? Reason, DateTimeOffset Time = default, string? Shop = null, int Number = 0);
