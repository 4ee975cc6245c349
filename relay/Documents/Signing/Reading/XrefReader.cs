namespace Relay.Documents.Signing.Reading;

/// <summary>Follows the chain of cross-reference sections from the newest to the oldest: classic tables, streams, and hybrids of both.</summary>
internal sealed class XrefReader(byte[] file)
{
    private readonly PdfXref _xref = new();
    private readonly List<int> _visited = [];
    private readonly List<int> _sections = [];
    private readonly Inflater _inflater = new();

    /// <summary>Where the sections stand, the newest first; that of a hybrid's stream belongs to its table's.</summary>
    public IReadOnlyList<int> Sections => _sections;

    /// <summary>Reads all sections.</summary>
    /// <param name="start">Where the newest section stands.</param>
    /// <param name="trailer">The newest trailer, which is the file's.</param>
    public PdfXref Read(int start, out PdfDictionary trailer)
    {
        var newest = ReadSection(start);
        trailer = newest;
        for (var previous = newest.Find("Prev"u8); !previous.IsNull;)
            previous = ReadSection(previous.ToInteger()).Find("Prev"u8);
        return _xref;
    }

    private PdfDictionary ReadSection(int at)
    {
        if (_visited.Contains(at) || at >= file.Length)
            throw Broken();
        _visited.Add(at);
        _sections.Add(at);
        if (_visited.Count > PdfLimits.XrefSections)
            throw new DocumentRefusedException(RefusalReasons.TooLarge);
        return PdfScanner.IsKeyword(file, at, "xref"u8) ? ReadTable(at) : ReadStream(at);
    }

    private PdfDictionary ReadTable(int at)
    {
        var trailer = ReadEntries(at, areFree: false);
        Reserve(trailer);
        // In a hybrid file the table calls hidden objects free, and the stream says where they are (ISO 32000-1, 7.5.8.4).
        var hidden = trailer.Find("XRefStm"u8);
        if (!hidden.IsNull)
        {
            var hiddenAt = hidden.ToInteger();
            if (_visited.Contains(hiddenAt))
                throw Broken();
            _visited.Add(hiddenAt);
            ReadStream(hiddenAt);
        }
        ReadEntries(at, areFree: true);
        return trailer;
    }

    /// <summary>Adds either the free or the used entries of a table; returns its trailer.</summary>
    private PdfDictionary ReadEntries(int at, bool areFree)
    {
        at = PdfScanner.SkipSpace(file, at + "xref".Length);
        while (!PdfScanner.IsKeyword(file, at, "trailer"u8))
        {
            var first = Integer(ref at);
            var count = Integer(ref at);
            if (first > PdfLimits.Objects || count > PdfLimits.Objects)
                throw new DocumentRefusedException(RefusalReasons.TooLarge);
            for (var number = first; number - first < count; number++)
            {
                var position = Integer(ref at);
                var generation = Integer(ref at);
                var isFree = PdfScanner.IsKeyword(file, at, "f"u8);
                if (!isFree && !PdfScanner.IsKeyword(file, at, "n"u8))
                    throw Broken();
                at = PdfScanner.SkipSpace(file, at + 1);
                if (isFree == areFree)
                    _xref.Add(number, isFree ? new(PdfEntryKind.Free, 0, 0) : new(PdfEntryKind.Plain, position, generation));
            }
        }
        at = PdfScanner.SkipSpace(file, at + "trailer".Length);
        return new PdfDictionary(new PdfSlice(file, at, file.Length).ValueAt(at));
    }

    private PdfDictionary ReadStream(int at)
    {
        var (_, _, value) = PdfObject.Read(file, at, RefusalReasons.BrokenXref);
        var dictionary = new PdfDictionary(value);
        if (!dictionary.Find("Type"u8).IsNamed("XRef"u8))
            throw Broken();
        Reserve(dictionary);
        var content = _inflater.Inflate(PdfObject.StreamContent(value, dictionary.Find("Length"u8).ToInteger()), dictionary);
        XrefStream.AddEntries(dictionary, content, _xref);
        return dictionary;
    }

    private void Reserve(PdfDictionary trailer)
    {
        if (!trailer.Find("Encrypt"u8).IsNull)
            throw new DocumentRefusedException(RefusalReasons.Encrypted);
        _xref.Reserve(trailer.Find("Size"u8).ToInteger());
    }

    private int Integer(ref int at)
    {
        if (!PdfScanner.TryInteger(file, at, out var value, out var end))
            throw Broken();
        at = PdfScanner.SkipSpace(file, end);
        return value;
    }

    private static DocumentRefusedException Broken() => new(RefusalReasons.BrokenXref);
}
