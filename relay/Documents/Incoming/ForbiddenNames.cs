using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>Names that stand for what a receipt does not do: run scripts, start programs, send, play, open other files, carry files. Whatever they are written as.</summary>
internal static class ForbiddenNames
{
    /// <summary>Allowed in the catalog where its value is a place in the file and no action: many programs say so where a reader shall begin.</summary>
    public const string OpenAction = "OpenAction";

    public static IReadOnlyList<string> All { get; } =
    [
        "JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition", "Movie", "Sound", "RichMedia", "3D", "XFA", OpenAction, "AA", "EmbeddedFile",
        "EmbeddedFiles", "FileAttachment", "Collection",
    ];

    private static readonly byte[][] Bytes = [.. All.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>The forbidden names in a value, in the order of <see cref="All"/>. Strings and comments are no names.</summary>
    public static IEnumerable<string> In(PdfSlice value)
    {
        var found = new bool[Bytes.Length];
        var source = value.Source.AsSpan(0, value.End);
        for (var at = value.Start; (at = PdfScanner.SkipSpace(source, at)) < source.Length;)
            if (source[at] == '/')
                at = Look(source, at + 1, found);
            else if (source[at..].StartsWith("<<"u8))
                at += 2;
            else if (source[at] is (byte)'(' or (byte)'<')
                at = PdfScanner.SkipValue(source, at);
            else
                at++;
        return All.Where((_, index) => found[index]);
    }

    private static int Look(ReadOnlySpan<byte> source, int start, bool[] found)
    {
        var end = PdfScanner.SkipRegular(source, start);
        for (var index = 0; index < Bytes.Length; index++)
            found[index] |= PdfNames.Same(source[start..end], Bytes[index]);
        return end;
    }
}
