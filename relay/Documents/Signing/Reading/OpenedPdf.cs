namespace Relay.Documents.Signing.Reading;

/// <summary>A PDF opened for reading single objects. Nothing is repaired: what is not as ISO 32000 says is refused by name.</summary>
internal sealed class OpenedPdf
{
    private readonly PdfXref _xref;
    private readonly Inflater _inflater = new();
    private readonly Dictionary<int, ObjectStream> _objectStreams = [];
    private long _work;

    public OpenedPdf(byte[] bytes)
    {
        Bytes = bytes;
        LastXref = FindXref(bytes);
        var reader = new XrefReader(bytes);
        _xref = reader.Read(LastXref, out var trailer);
        Trailer = trailer;
        Sections = reader.Sections;
    }

    public byte[] Bytes { get; }

    /// <summary>Offset of the newest cross-reference section.</summary>
    public int LastXref { get; }

    /// <summary>Offsets of all cross-reference sections, the newest first.</summary>
    public IReadOnlyList<int> Sections { get; }

    /// <summary>Whether the newest section is a stream: then a further one must be too.</summary>
    public bool HasXrefStream => !PdfScanner.IsKeyword(Bytes, LastXref, "xref"u8);

    public PdfDictionary Trailer { get; }

    /// <summary>The first number that no object has.</summary>
    public int Size => _xref.Size;

    /// <summary>The generation of an object: part of its name in references.</summary>
    public int Generation(int number) => _xref[number] is { Kind: PdfEntryKind.Plain } entry ? entry.Detail : 0;

    /// <summary>Where an object stands.</summary>
    public PdfEntry Entry(int number) => _xref[number];

    /// <summary>An object's value; empty where there is no such object, which means null.</summary>
    public PdfSlice Load(int number)
    {
        var entry = _xref[number];
        var value = entry.Kind switch
        {
            PdfEntryKind.Plain => LoadPlain(number, entry),
            PdfEntryKind.Compressed => LoadStream(entry.Position).Read(entry.Detail, number),
            _ => default,
        };
        _work += value.End - value.Start;
        return _work > PdfLimits.WorkBytes ? throw new DocumentRefusedException(RefusalReasons.TooLarge) : value;
    }

    /// <summary>The value itself, where a reference leads to it.</summary>
    public PdfSlice Resolve(PdfSlice value)
    {
        for (var hops = 0; value.TryReference(out var number); hops++)
        {
            if (hops == PdfLimits.Hops)
                throw new DocumentRefusedException(RefusalReasons.TooLarge);
            value = Load(number);
        }
        return value;
    }

    private PdfSlice LoadPlain(int number, PdfEntry entry)
    {
        var (found, generation, value) = PdfObject.Read(Bytes, entry.Position, RefusalReasons.BrokenXref);
        return found == number && generation == entry.Detail ? value : throw new DocumentRefusedException(RefusalReasons.BrokenXref);
    }

    private ObjectStream LoadStream(int number)
    {
        if (_objectStreams.TryGetValue(number, out var known))
            return known;
        // An object stream is never inside another one, so this cannot go round in circles.
        if (_xref[number] is not { Kind: PdfEntryKind.Plain } entry)
            throw new DocumentRefusedException(RefusalReasons.BrokenXref);
        var value = LoadPlain(number, entry);
        var dictionary = new PdfDictionary(value);
        var length = dictionary.Find("Length"u8);
        if (length.TryReference(out var lengthNumber) && _xref[lengthNumber] is not { Kind: PdfEntryKind.Plain })
            throw new DocumentRefusedException(RefusalReasons.BrokenStream);
        var content = PdfObject.StreamContent(value, (length.TryReference(out lengthNumber) ? Load(lengthNumber) : length).ToInteger());
        return _objectStreams[number] = new ObjectStream(_inflater.Inflate(content, dictionary), dictionary);
    }

    private static int FindXref(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > PdfLimits.FileBytes)
            throw new DocumentRefusedException(RefusalReasons.TooLarge);
        var tail = Math.Max(0, bytes.Length - PdfLimits.TailBytes);
        var keyword = bytes[tail..].LastIndexOf("startxref"u8);
        if (!bytes.StartsWith("%PDF-"u8) || keyword < 0 || bytes[(tail + keyword)..].IndexOf("%%EOF"u8) < 0
            || !PdfScanner.TryInteger(bytes, PdfScanner.SkipSpace(bytes, tail + keyword + "startxref".Length), out var xref, out _))
            throw new DocumentRefusedException(RefusalReasons.NotPdf);
        return xref;
    }
}
