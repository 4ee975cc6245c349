namespace Relay.Documents.Signing.Reading;

/// <summary>An indirect object of the file: <c>12 0 obj</c>, its value, and the stream that may follow.</summary>
internal static class PdfObject
{
    /// <summary>Reads the object that stands at an offset.</summary>
    /// <param name="reason">Said when none stands there.</param>
    public static (int Number, int Generation, PdfSlice Value) Read(byte[] file, int at, string reason)
    {
        if (!PdfScanner.TryInteger(file, at, out var number, out var end)
            || !PdfScanner.TryInteger(file, PdfScanner.SkipSpace(file, end), out var generation, out end))
            throw new DocumentRefusedException(reason);
        at = PdfScanner.SkipSpace(file, end);
        if (!PdfScanner.IsKeyword(file, at, "obj"u8))
            throw new DocumentRefusedException(reason);
        at = PdfScanner.SkipSpace(file, at + "obj".Length);
        return (number, generation, new PdfSlice(file, at, file.Length).ValueAt(at));
    }

    /// <summary>The raw content of the stream after a dictionary of the file; it must end where its length says.</summary>
    public static PdfSlice StreamContent(PdfSlice dictionary, int length)
    {
        var file = dictionary.Source;
        var at = PdfScanner.SkipSpace(file, dictionary.End);
        if (!PdfScanner.IsKeyword(file, at, "stream"u8))
            throw Broken();
        at += "stream".Length;
        at += file.AsSpan(at).StartsWith("\r\n"u8) ? 2 : file.AsSpan(at).StartsWith("\n"u8) ? 1 : throw Broken();
        if (length > file.Length - at || !PdfScanner.IsKeyword(file, PdfScanner.SkipSpace(file, at + length), "endstream"u8))
            throw Broken();
        return new PdfSlice(file, at, at + length);
    }

    private static DocumentRefusedException Broken() => new(RefusalReasons.BrokenStream);
}
