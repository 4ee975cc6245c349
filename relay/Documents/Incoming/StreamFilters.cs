using System.Text;
using Relay.Documents.Signing;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>Which filters a stream names.</summary>
internal static class StreamFilters
{
    /// <summary>Longest name of a filter that PDF knows, escapes included, with room.</summary>
    private const int LongestName = 64;

    /// <summary>The filters that are taken.</summary>
    public static IReadOnlyList<string> Known { get; } = ["FlateDecode", "DCTDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"];

    /// <param name="filter">A name, an array of names, or nothing.</param>
    /// <param name="resolve">Follows references.</param>
    /// <returns>Without slashes, escapes undone, the outermost first.</returns>
    public static IReadOnlyList<string> Names(PdfSlice filter, Func<PdfSlice, PdfSlice> resolve)
    {
        if (filter.IsNull)
            return [];
        if (!filter.IsArray)
            return [Name(filter)];
        var names = new List<string>();
        foreach (var item in new PdfArray(filter))
        {
            names.Add(Name(resolve(item)));
            if (names.Count > VettingLimits.Filters)
                break;
        }
        return names;
    }

    private static string Name(PdfSlice name)
    {
        if (!name.IsName || name.Bytes.Length > LongestName)
            throw new DocumentRefusedException(RefusalReasons.BrokenObject);
        var text = Encoding.Latin1.GetString(name.Bytes[1..]);
        return Known.FirstOrDefault(known => PdfNames.Same(name.Bytes[1..], Encoding.ASCII.GetBytes(known))) ?? text;
    }
}
