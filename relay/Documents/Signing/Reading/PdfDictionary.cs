namespace Relay.Documents.Signing.Reading;

/// <summary>A dictionary where it stands: its entries are found by walking over them.</summary>
internal readonly record struct PdfDictionary
{
    private readonly PdfSlice _slice;

    public PdfDictionary(PdfSlice slice)
    {
        if (!slice.IsDictionary)
            throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
        _slice = slice;
    }

    /// <summary>The value of a key; empty when it is absent.</summary>
    public PdfSlice Find(ReadOnlySpan<byte> key)
    {
        foreach (var entry in this)
            if (PdfNames.Same(entry.Key, key))
                return entry.Value;
        return default;
    }

    public Enumerator GetEnumerator() => new(_slice);

    /// <summary>One entry.</summary>
    /// <param name="slice">Key and value as written, comments between them included.</param>
    /// <param name="keyEnd">Where the key ends in the source.</param>
    /// <param name="value">The value.</param>
    internal readonly ref struct Entry(PdfSlice slice, int keyEnd, PdfSlice value)
    {
        public ReadOnlySpan<byte> Key => slice.Source.AsSpan((slice.Start + 1)..keyEnd);

        public ReadOnlySpan<byte> Written => slice.Bytes;

        public PdfSlice Value => value;
    }

    internal ref struct Enumerator(PdfSlice slice)
    {
        private readonly ReadOnlySpan<byte> _source = slice.Source.AsSpan(0, slice.End - 2);
        private int _at = slice.Start + 2;

        public Entry Current { get; private set; }

        public bool MoveNext()
        {
            var start = PdfScanner.SkipSpace(_source, _at);
            if (start == _source.Length)
                return false;
            if (_source[start] != '/')
                throw new DocumentRefusedException(RefusalReasons.BrokenObject);
            var keyEnd = PdfScanner.SkipRegular(_source, start + 1);
            var value = (slice with { End = _source.Length }).ValueAt(PdfScanner.SkipSpace(_source, keyEnd));
            _at = value.End;
            Current = new Entry(slice with { Start = start, End = value.End }, keyEnd, value);
            return true;
        }
    }
}
