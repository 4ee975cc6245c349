namespace Relay.Documents.Incoming;

/// <summary>What an honest receipt or invoice stays below.</summary>
internal static class VettingLimits
{
    public const int Objects = 20_000;

    public const int Pages = 20;

    /// <summary>Filters of one stream.</summary>
    public const int Filters = 2;

    /// <summary>Bytes of all streams of the file together, decoded.</summary>
    public const int InflatedBytes = 32 * 1024 * 1024;

    /// <summary>Decoded bytes for each byte of the file.</summary>
    public const int InflatedRatio = 200;

    /// <summary>Below this many decoded bytes the ratio is not looked at: a small file may well be a white sheet.</summary>
    public const int RatioFrom = 1024 * 1024;

    /// <summary>Pixels of one image.</summary>
    public const long Pixels = 20_000_000;

    /// <summary>Where <c>%%EOF</c> may lie, counted from the end.</summary>
    public const int TailBytes = 1024;

    /// <summary>Findings that an answer lists.</summary>
    public const int Findings = 20;
}
