namespace Relay.Documents.Signing.Reading;

/// <summary>Bounds on what a hostile file may cost. Honest receipts stay far below them.</summary>
internal static class PdfLimits
{
    /// <summary>Highest object number.</summary>
    public const int Objects = 100_000;

    /// <summary>Entries of all cross-reference sections together: an old entry may be replaced by newer ones.</summary>
    public const int XrefEntries = 400_000;

    /// <summary>Cross-reference sections, which is revisions.</summary>
    public const int XrefSections = 256;

    /// <summary>Arrays and dictionaries within each other.</summary>
    public const int Depth = 64;

    /// <summary>References that lead to a reference; also levels of the page tree.</summary>
    public const int Hops = 64;

    /// <summary>Bytes of all inflated streams together.</summary>
    public const int InflatedBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of all values looked at, in the file and in inflated streams: keeps the time linear where objects overlap.</summary>
    public const long WorkBytes = 64L * 1024 * 1024;

    /// <summary>Attachments of the whole file.</summary>
    public const int Attachments = 10_000;

    /// <summary>Where <c>startxref</c> may lie, counted from the end.</summary>
    public const int TailBytes = 1024;

    /// <summary>Bytes of the whole file. Offsets in a classic table have ten digits, arrays of .NET nine.</summary>
    public const int FileBytes = 256 * 1024 * 1024;
}
