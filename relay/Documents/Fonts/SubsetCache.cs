namespace Relay.Documents.Fonts;

/// <summary>
/// The subsets used last, per face and set of characters. Tickets of one shop use the same few sets, and cutting and deflating one costs
/// more than the rest of a ticket. Bounded by bytes; the least recently used go first. Nothing is built under its lock.
/// </summary>
internal sealed class SubsetCache(int mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Key, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>Bytes held now.</summary>
    public int Bytes { get; private set; }

    /// <param name="characters">Code points in ascending order, each once.</param>
    public FontSubset Get(FontFace face, int[] characters)
    {
        var key = new Key(face, characters);
        lock (_lock)
            if (_entries.TryGetValue(key, out var found))
            {
                _byUse.Remove(found);
                _byUse.AddFirst(found);
                return found.Value.Subset;
            }
        var subset = new FontSubset(face, characters);
        lock (_lock)
            Keep(key, subset);
        return subset;
    }

    private void Keep(Key key, FontSubset subset)
    {
        if (!_entries.TryAdd(key, new LinkedListNode<Entry>(new Entry(key, subset))))
            return;
        _byUse.AddFirst(_entries[key]);
        Bytes += subset.Weight;
        while (Bytes > mostBytes && _byUse.Last is { } oldest && oldest != _byUse.First)
        {
            _byUse.RemoveLast();
            _entries.Remove(oldest.Value.Key);
            Bytes -= oldest.Value.Subset.Weight;
        }
    }

    private sealed record Entry(Key Key, FontSubset Subset);

    /// <summary>Equal where face and characters are.</summary>
    private readonly struct Key(FontFace face, int[] characters) : IEquatable<Key>
    {
        private readonly FontFace _face = face;
        private readonly int[] _characters = characters;
        private readonly int _hash = (int)System.IO.Hashing.XxHash3.HashToUInt64(
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(characters.AsSpan()), face.UnitsPerEm);

        public bool Equals(Key other) =>
            ReferenceEquals(_face, other._face) && _characters.AsSpan().SequenceEqual(other._characters);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}
