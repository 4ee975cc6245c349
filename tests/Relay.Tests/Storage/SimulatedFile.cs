using CsCheck;

namespace Relay.Tests.Storage;

/// <summary>A file whose writes since its last sync may be lost or reordered, block by block, when the power goes.</summary>
internal sealed class SimulatedFile
{
    private const int Block = 4096;

    private readonly List<(long Offset, byte[] Bytes)> _unsynced = [];
    private readonly List<long> _lengths = [0];
    private byte[] _durable = [];
    private byte[] _present = [];
    private int _length;

    public long Length => _length;

    public int Read(long offset, Span<byte> buffer)
    {
        var count = (int)Math.Clamp(_length - offset, 0, buffer.Length);
        _present.AsSpan((int)Math.Min(offset, _length), count).CopyTo(buffer);
        return count;
    }

    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        SetPresent(Math.Max(_length, (int)offset + bytes.Length));
        bytes.CopyTo(_present.AsSpan((int)offset));
        _unsynced.Add((offset, bytes.ToArray()));
        _lengths.Add(_length);
    }

    public void SetLength(long length)
    {
        SetPresent((int)length);
        _lengths.Add(length);
    }

    public void Sync()
    {
        _durable = _present[.._length];
        _unsynced.Clear();
        _lengths.Clear();
        _lengths.Add(_durable.Length);
    }

    /// <summary>What a disk may hold after the cut: of each block any of its versions since the last sync, and any length the file has had.</summary>
    public SimulatedFile AfterCut(PCG random)
    {
        var image = new byte[Math.Max(_lengths.Max(), _durable.Length)];
        _durable.CopyTo(image, 0);
        var survivors = new Dictionary<long, int>();
        for (var write = 0; write < _unsynced.Count; write++)
            for (var block = _unsynced[write].Offset / Block; block <= (_unsynced[write].Offset + _unsynced[write].Bytes.Length - 1) / Block; block++)
            {
                if (!survivors.ContainsKey(block))
                    survivors[block] = Survivors(random);
                if (write < survivors[block])
                    CopyBlock(_unsynced[write], block, image);
            }
        var length = _lengths[(int)random.Next((uint)_lengths.Count)];
        var file = new SimulatedFile();
        file.Write(0, image.AsSpan(0, (int)length));
        file.Sync();
        return file;
    }

    /// <summary>Whether the bytes are anywhere in the file.</summary>
    public bool Contains(ReadOnlySpan<byte> bytes) => _present.AsSpan(0, _length).IndexOf(bytes) >= 0;

    /// <summary>Flips one bit: a disk that lies.</summary>
    public void Damage(long offset)
    {
        _present[offset] ^= 1;
        Sync();
    }

    private void SetPresent(int length)
    {
        if (length > _present.Length)
            Array.Resize(ref _present, Math.Max(length, 2 * _present.Length));
        if (length < _length)
            _present.AsSpan(length, _length - length).Clear();
        _length = length;
    }

    private int Survivors(PCG random) => random.Next(3) switch
    {
        0 => 0,
        1 => int.MaxValue,
        _ => (int)random.Next((uint)_unsynced.Count + 1),
    };

    private static void CopyBlock((long Offset, byte[] Bytes) write, long block, byte[] image)
    {
        var from = Math.Max(write.Offset, block * Block);
        var to = Math.Min(Math.Min(write.Offset + write.Bytes.Length, (block + 1) * Block), image.Length);
        if (from < to)
            write.Bytes.AsSpan((int)(from - write.Offset), (int)(to - from)).CopyTo(image.AsSpan((int)from));
    }
}
