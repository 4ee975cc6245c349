using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>How a file begins and ends.</summary>
internal static class FrameRule
{
    private const int VersionAt = 5;
    private const int HeaderBytes = 8;

    public static void Check(ReadOnlySpan<byte> pdf, List<VettingFinding> findings)
    {
        var isHeaded = pdf.Length > HeaderBytes && pdf.StartsWith("%PDF-"u8) && PdfScanner.IsSpace(pdf[HeaderBytes]) && IsVersion(pdf.Slice(VersionAt, 3));
        if (!isHeaded)
            findings.Add(new(VettingRules.Header, "It does not begin with %PDF-1.3 to %PDF-1.7 or %PDF-2.0."));
        var tail = pdf[Math.Max(0, pdf.Length - VettingLimits.TailBytes)..];
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0)
            findings.Add(new(VettingRules.End, "It does not end with %%EOF; it may have been cut off."));
        else if (tail[(end + "%%EOF".Length)..].ContainsAnyExcept(" \r\n\t\0"u8))
            findings.Add(new(VettingRules.End, "Something stands after its end."));
    }

    private static bool IsVersion(ReadOnlySpan<byte> version) =>
        version.SequenceEqual("2.0"u8) || (version.StartsWith("1."u8) && version[2] is >= (byte)'3' and <= (byte)'7');
}
