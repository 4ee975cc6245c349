namespace Relay.Documents.Incoming;

/// <summary>The rules that a POS's PDF must keep. The words are part of the contract: they stand in <c>rules</c> of the problem <c>pdf-rejected</c>.</summary>
internal static class VettingRules
{
    /// <summary>Begins with <c>%PDF-1.3</c> to <c>%PDF-1.7</c> or <c>%PDF-2.0</c>, at its first byte.</summary>
    public const string Header = "header";

    /// <summary>Ends with <c>%%EOF</c>, and nothing but white space after it.</summary>
    public const string End = "end";

    /// <summary>Is not encrypted: what is in it could not be looked at.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>Has one revision, or a second that is exactly one signature.</summary>
    public const string Revisions = "revisions";

    /// <summary>Its cross-references say where its objects are.</summary>
    public const string Xref = "xref";

    /// <summary>Its objects are written as ISO 32000 says.</summary>
    public const string Syntax = "syntax";

    /// <summary>Has at most <see cref="VettingLimits.Objects"/> objects, which do not lie over each other.</summary>
    public const string Objects = "objects";

    /// <summary>Nests at most 64 levels deep.</summary>
    public const string Depth = "depth";

    /// <summary>Has 1 to <see cref="VettingLimits.Pages"/> pages, in a tree.</summary>
    public const string Pages = "pages";

    /// <summary>Uses Flate, DCT, ASCII85, ASCIIHex and RunLength only, at most two for one stream.</summary>
    public const string Filter = "filter";

    /// <summary>Its compressed streams can be read.</summary>
    public const string Stream = "stream";

    /// <summary>Brings all of its streams along.</summary>
    public const string ExternalStream = "external-stream";

    /// <summary>Inflates to at most <see cref="VettingLimits.InflatedBytes"/>.</summary>
    public const string InflatedSize = "inflated-size";

    /// <summary>Inflates to at most <see cref="VettingLimits.InflatedRatio"/> times its size.</summary>
    public const string InflatedRatio = "inflated-ratio";

    /// <summary>Has no image of more than <see cref="VettingLimits.Pixels"/>.</summary>
    public const string ImageSize = "image-size";

    /// <summary>Holds nothing that runs, plays, sends, opens something else or hides files: none of <see cref="ForbiddenNames"/>.</summary>
    public const string ForbiddenName = "forbidden-name";

    /// <summary>Can be looked at within the limits of time and memory.</summary>
    public const string TooCostly = "too-costly";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Header, End, Encrypted, Revisions, Xref, Syntax, Objects, Depth, Pages, Filter, Stream, ExternalStream, InflatedSize, InflatedRatio, ImageSize, ForbiddenName,
        TooCostly,
    ];
}

/// <summary>A rule that a PDF does not keep, and how, as a sentence for the POS.</summary>
internal sealed record VettingFinding(string Rule, string Detail);
