namespace Relay.Documents.Signing.Reading;

/// <summary>One value where it stands in the file, or in an inflated stream: never copied, never changed. Empty means absent.</summary>
internal readonly record struct PdfSlice(byte[] Source, int Start, int End)
{
    public bool IsEmpty => End == Start;

    public ReadOnlySpan<byte> Bytes => Source.AsSpan(Start, End - Start);

    public bool IsDictionary => Bytes.StartsWith("<<"u8);

    public bool IsArray => Bytes.StartsWith("["u8);

    public bool IsName => Bytes.StartsWith("/"u8);

    /// <summary>Absent, or the keyword <c>null</c>, which means the same (ISO 32000-1, 7.3.9).</summary>
    public bool IsNull => IsEmpty || Bytes.SequenceEqual("null"u8);

    public bool TryReference(out int number) => PdfScanner.TryReference(Bytes, 0, out number, out _);

    /// <summary>The number of a value that must be an integer of 0 or more.</summary>
    public int ToInteger() =>
        PdfScanner.TryInteger(Bytes, 0, out var value, out var end) && end == End - Start
            ? value
            : throw new DocumentRefusedException(RefusalReasons.BrokenObject);

    /// <summary>Whether the value is this name, also where it is written with <c>#xx</c>.</summary>
    public bool IsNamed(ReadOnlySpan<byte> name) => IsName && PdfNames.Same(Bytes[1..], name);

    /// <summary>The value at a position of the same source.</summary>
    public PdfSlice ValueAt(int at) => this with { Start = at, End = PdfScanner.SkipValue(Source.AsSpan(0, End), at) };
}
