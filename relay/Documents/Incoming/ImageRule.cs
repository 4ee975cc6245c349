using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>How many pixels an image says it has: in its dictionary, in a JPEG's own header, and within a page's content.</summary>
internal static class ImageRule
{
    private static readonly string[] Short = ["Fl", "DCT", "AHx", "A85", "RL"];

    private const int ShortestFrame = 9;

    /// <summary>How far an image's entries are looked for.</summary>
    private const int EntriesBytes = 4096;

    /// <exception cref="VettingStopException">More than are taken.</exception>
    public static void Check(long width, long height)
    {
        // Each is an int, so that the product cannot overflow.
        if (width * height > VettingLimits.Pixels)
            throw new VettingStopException(VettingRules.ImageSize, $"An image has more than {VettingLimits.Pixels / 1_000_000} million pixels.");
    }

    /// <summary>Reads a JPEG up to the frame's header (ITU-T T.81, B.2.2), which may say another size than the dictionary around it.</summary>
    public static void CheckJpeg(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + ShortestFrame <= jpeg.Length && jpeg[at] == 0xFF;)
        {
            var marker = jpeg[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                Check((jpeg[at + 7] << 8) | jpeg[at + 8], (jpeg[at + 5] << 8) | jpeg[at + 6]);
                return;
            }
            at += marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 2 : 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]);
        }
    }

    /// <summary>Looks for images that stand within a page's content (ISO 32000-1, 8.9.7).</summary>
    public static void CheckInline(ReadOnlyMemory<byte> decoded)
    {
        if (decoded.Span.IndexOf("BI"u8) < 0)
            return;
        var content = decoded.ToArray();
        for (var at = 0; at < content.Length;)
        {
            var found = content.AsSpan(at).IndexOf("BI"u8);
            if (found < 0)
                return;
            at += found + 2;
            if ((at == 2 || PdfScanner.IsSpace(content[at - 3])) && at < content.Length && PdfScanner.IsSpace(content[at]))
                CheckEntries(new PdfSlice(content, 0, Math.Min(content.Length, at + EntriesBytes)), at);
        }
    }

    private static void CheckEntries(PdfSlice content, int at)
    {
        var source = content.Bytes;
        var (width, height, filter) = (0, 0, default(PdfSlice));
        try
        {
            for (at = PdfScanner.SkipSpace(source, at); at < source.Length && source[at] == '/';)
            {
                var end = PdfScanner.SkipRegular(source, at + 1);
                var key = source[(at + 1)..end];
                var value = content.ValueAt(PdfScanner.SkipSpace(source, end));
                if (PdfNames.Same(key, "W"u8) || PdfNames.Same(key, "Width"u8))
                    width = value.ToInteger();
                else if (PdfNames.Same(key, "H"u8) || PdfNames.Same(key, "Height"u8))
                    height = value.ToInteger();
                else if (PdfNames.Same(key, "F"u8) || PdfNames.Same(key, "Filter"u8))
                    filter = value;
                at = PdfScanner.SkipSpace(source, value.End);
            }
        }
        catch (Signing.DocumentRefusedException)
        {
            // Two letters in a font or a text that happen to look so: no image.
            return;
        }
        if (!PdfScanner.IsKeyword(source, at, "ID"u8))
            return;
        Check(width, height);
        CheckFilter(filter);
    }

    private static void CheckFilter(PdfSlice filter)
    {
        var names = StreamFilters.Names(filter, value => value);
        if (names.Count > VettingLimits.Filters || names.Any(name => !Short.Contains(name) && !StreamFilters.Known.Contains(name)))
            throw new VettingStopException(VettingRules.Filter, "An image within a page has a filter that is not taken.");
    }
}
