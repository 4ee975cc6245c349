using System.Buffers.Binary;

namespace Relay.Documents.Fonts;

/// <summary>Finds tables of a TrueType file and reads its big-endian numbers (OpenType 1.9, "Font file").</summary>
internal sealed class TrueTypeReader
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];

    public TrueTypeReader(byte[] file)
    {
        _file = file;
        var count = U16(4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + (16 * i);
            _tables[System.Text.Encoding.ASCII.GetString(file, entry, 4)] = (S32(entry + 8), S32(entry + 12));
        }
    }

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(offset));

    public short S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(offset));

    public int S32(int offset) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(offset));

    /// <summary>Where a table begins.</summary>
    public int Table(string tag) => _tables[tag].Offset;

    public ReadOnlySpan<byte> TableBytes(string tag) => Bytes(_tables[tag].Offset, _tables[tag].Length);

    public ReadOnlySpan<byte> Bytes(int offset, int length) => _file.AsSpan(offset, length);
}
