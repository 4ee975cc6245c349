namespace Relay.Documents.Signing.Reading;

internal enum PdfEntryKind : byte { Absent, Free, Plain, Compressed }

/// <summary>Where an object stands.</summary>
/// <param name="Position">Plain: its offset in the file. Compressed: the number of its object stream.</param>
/// <param name="Detail">Plain: its generation. Compressed: its index in the object stream.</param>
internal readonly record struct PdfEntry(PdfEntryKind Kind, int Position, int Detail);

/// <summary>The merged cross-reference of all revisions; the newest entry of an object wins.</summary>
internal sealed class PdfXref
{
    private PdfEntry[] _entries = new PdfEntry[64];
    private int _added;

    /// <summary>One above the highest object number.</summary>
    public int Size { get; private set; } = 1;

    public PdfEntry this[int number] => number < Size && number < _entries.Length ? _entries[number] : default;

    /// <summary>Adds an entry of an older or equal revision: what is known already stays.</summary>
    public void Add(int number, PdfEntry entry)
    {
        if (number >= PdfLimits.Objects || ++_added > PdfLimits.XrefEntries)
            throw new DocumentRefusedException(RefusalReasons.TooLarge);
        if (number >= _entries.Length)
            Array.Resize(ref _entries, Math.Max(number + 1, _entries.Length * 2));
        Size = Math.Max(Size, number + 1);
        if (_entries[number].Kind == PdfEntryKind.Absent)
            _entries[number] = entry;
    }

    /// <summary>Takes what a trailer says of the highest number.</summary>
    public void Reserve(int size)
    {
        if (size > PdfLimits.Objects)
            throw new DocumentRefusedException(RefusalReasons.TooLarge);
        Size = Math.Max(Size, size);
        if (size > _entries.Length)
            Array.Resize(ref _entries, size);
    }
}
