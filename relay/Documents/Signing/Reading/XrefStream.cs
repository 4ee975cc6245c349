namespace Relay.Documents.Signing.Reading;

/// <summary>The entries of a cross-reference stream (ISO 32000-1, 7.5.8).</summary>
internal static class XrefStream
{
    private const int MaxWidth = 8;

    /// <param name="dictionary">The stream's dictionary: <c>W</c> gives the widths of three fields, <c>Index</c> which objects are listed.</param>
    /// <param name="content">The inflated entries.</param>
    public static void AddEntries(PdfDictionary dictionary, ReadOnlySpan<byte> content, PdfXref xref)
    {
        Span<int> widths = stackalloc int[3];
        var fields = 0;
        foreach (var width in new PdfArray(dictionary.Find("W"u8)))
        {
            if (fields == widths.Length || width.ToInteger() > MaxWidth)
                throw Broken();
            widths[fields++] = width.ToInteger();
        }
        if (fields != widths.Length || widths[1] == 0)
            throw Broken();
        foreach (var (first, count) in Subsections(dictionary))
            for (var number = first; number - first < count; number++)
            {
                var kind = widths[0] == 0 ? 1 : Field(ref content, widths[0]);
                var position = Field(ref content, widths[1]);
                xref.Add(number, Entry(kind, position, Field(ref content, widths[2])));
            }
    }

    private static List<(int First, int Count)> Subsections(PdfDictionary dictionary)
    {
        var index = dictionary.Find("Index"u8);
        if (index.IsNull)
            return [(0, dictionary.Find("Size"u8).ToInteger())];
        var numbers = new List<int>();
        foreach (var number in new PdfArray(index))
            numbers.Add(number.ToInteger());
        if (numbers.Count % 2 != 0)
            throw Broken();
        return [.. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    /// <summary>Kinds above 2 are reserved and mean null.</summary>
    private static PdfEntry Entry(long kind, long position, long detail) => kind switch
    {
        1 or 2 when position > int.MaxValue || detail > int.MaxValue => throw Broken(),
        1 => new(PdfEntryKind.Plain, (int)position, (int)detail),
        2 => new(PdfEntryKind.Compressed, (int)position, (int)detail),
        _ => new(PdfEntryKind.Free, 0, 0),
    };

    private static long Field(ref ReadOnlySpan<byte> content, int width)
    {
        if (content.Length < width)
            throw Broken();
        var value = 0L;
        foreach (var part in content[..width])
            value = (value << 8) | part;
        content = content[width..];
        return value < 0 ? throw Broken() : value;
    }

    private static DocumentRefusedException Broken() => new(RefusalReasons.BrokenXref);
}
