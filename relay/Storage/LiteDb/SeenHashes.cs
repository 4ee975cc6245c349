using System.Buffers.Binary;

namespace Relay.Storage.LiteDb;

/// <summary>A Bloom filter over hashes: what it does not hold was never added, so that most questions about new tickets need no look into the index.
/// Its bits come from the hashes themselves, which are even already (HMAC and HKDF make them). It grows by layers, each twice as large as the one before;
/// of what it does hold, fewer than one in a hundred were never added. Some 2 bytes for each hash.</summary>
/// <param name="capacity">Hashes that the first layer takes.</param>
internal sealed class SeenHashes(int capacity)
{
    private const int Probes = 6;
    private const int BitsEach = 12;

    private readonly List<Layer> _layers = [new(capacity)];

    /// <param name="hash">At least 16 bytes.</param>
    public void Add(ReadOnlySpan<byte> hash)
    {
        if (MayHold(hash))
            return;
        if (_layers[^1].IsFull)
            _layers.Add(new Layer(_layers[^1].Capacity * 2));
        _layers[^1].Add(hash);
    }

    /// <summary>False only for what was never added.</summary>
    public bool MayHold(ReadOnlySpan<byte> hash)
    {
        foreach (var layer in _layers)
            if (layer.MayHold(hash))
                return true;
        return false;
    }

    private sealed class Layer(int capacity)
    {
        private readonly ulong[] _bits = new ulong[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(((long)capacity * BitsEach / 64) + 1))];
        private int _count;

        public int Capacity => capacity;

        public bool IsFull => _count >= capacity;

        public void Add(ReadOnlySpan<byte> hash)
        {
            var (place, step) = Start(hash);
            for (var probe = 0; probe < Probes; probe++, place += step)
                Word(place) |= 1UL << (int)(place & 63);
            _count++;
        }

        public bool MayHold(ReadOnlySpan<byte> hash)
        {
            var (place, step) = Start(hash);
            for (var probe = 0; probe < Probes; probe++, place += step)
                if ((Word(place) & (1UL << (int)(place & 63))) == 0)
                    return false;
            return true;
        }

        /// <summary>Where the first bit lies and how far apart the others are (Kirsch and Mitzenmacher, 2006).</summary>
        private static (ulong Place, ulong Step) Start(ReadOnlySpan<byte> hash) =>
            (BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[sizeof(ulong)..]) | 1);

        private ref ulong Word(ulong place) => ref _bits[(int)((place >> 6) & (ulong)(_bits.Length - 1))];
    }
}
