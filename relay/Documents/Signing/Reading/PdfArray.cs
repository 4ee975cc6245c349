namespace Relay.Documents.Signing.Reading;

/// <summary>An array where it stands: its values are found by walking over them.</summary>
internal readonly record struct PdfArray
{
    private readonly PdfSlice _slice;

    public PdfArray(PdfSlice slice)
    {
        if (!slice.IsArray)
            throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
        _slice = slice;
    }

    /// <summary>What stands between the brackets.</summary>
    public ReadOnlySpan<byte> Inner => _slice.Bytes[1..^1];

    public Enumerator GetEnumerator() => new(_slice);

    internal struct Enumerator(PdfSlice slice)
    {
        private readonly PdfSlice _inner = slice with { Start = slice.Start + 1, End = slice.End - 1 };
        private int _at = slice.Start + 1;

        public PdfSlice Current { get; private set; }

        public bool MoveNext()
        {
            var start = PdfScanner.SkipSpace(_inner.Source.AsSpan(0, _inner.End), _at);
            if (start == _inner.End)
                return false;
            Current = _inner.ValueAt(start);
            _at = Current.End;
            return true;
        }
    }
}
