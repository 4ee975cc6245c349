using System.IO.Hashing;

namespace Relay.Documents.Pdf;

/// <summary>A PDF file being written: numbered objects, their places, and the stream that tells these at the end (ISO 32000-2, 7.5).</summary>
internal sealed class PdfFile : IDisposable
{
    private const int PackedKind = 2;

    private readonly ByteBuffer _file = new(32 * 1024);

    /// <summary>Where each object is: its offset, or with <see cref="PackedKind"/> the object that packs it and its place there.</summary>
    private readonly List<(byte Kind, int Place, int Index)> _objects = [(0, 0, ushort.MaxValue)];

    public PdfFile()
    {
        _file.Raw("%PDF-1.7\n%"u8);
        _file.Raw([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>A number for an object that is written later; the first of several consecutive ones.</summary>
    public int Reserve(int count = 1)
    {
        var first = _objects.Count;
        for (var i = 0; i < count; i++)
            _objects.Add(default);
        return first;
    }

    /// <summary>Begins an object; what is written to the buffer belongs to it until <see cref="End"/>.</summary>
    public ByteBuffer Begin(int number)
    {
        _objects[number] = (1, _file.Length, 0);
        _file.Integer(number);
        _file.Raw(" 0 obj\n"u8);
        return _file;
    }

    public void End() => _file.Raw("\nendobj\n"u8);

    /// <summary>Writes a stream object.</summary>
    /// <param name="entries">Its dictionary's entries but for filter and length.</param>
    public void Stream(int number, ReadOnlySpan<char> entries, ReadOnlySpan<byte> bytes, bool deflated = true)
    {
        var file = Begin(number);
        file.Raw("<<"u8);
        file.Ascii(entries);
        if (deflated)
            file.Raw("/Filter/FlateDecode"u8);
        file.Raw("/Length "u8);
        file.Integer(bytes.Length);
        file.Raw(">>\nstream\n"u8);
        file.Raw(bytes);
        file.Raw("\nendstream"u8);
        End();
    }

    public void Pack(PackedObjects objects)
    {
        var number = Reserve();
        for (var i = 0; i < objects.Count; i++)
            _objects[objects.First + i] = (PackedKind, number, i);
        Stream(number, $"/Type/ObjStm/N {objects.Count}/First {objects.PlacesLength}", objects.Pack());
    }

    /// <summary>Writes the cross-reference stream, with an identifier that is a checksum of all before it: it tells files apart and protects nothing.</summary>
    public byte[] Finish(int catalog, int info)
    {
        var identifier = Convert.ToHexString(XxHash128.Hash(_file.Written));
        var (number, start) = (Reserve(), _file.Length);
        _objects[number] = (1, start, 0);
        using var table = new ByteBuffer(7 * _objects.Count);
        foreach (var (kind, place, index) in _objects)
        {
            table.Byte(kind);
            table.BigEndian32(place);
            table.BigEndian16(index);
        }
        Stream(number, $"/Type/XRef/W[1 4 2]/Size {_objects.Count}/Root {catalog} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]", Deflate.Pack(table.Written));
        _file.Ascii($"startxref\n{start}\n%%EOF\n");
        return _file.ToArray();
    }

    public void Dispose() => _file.Dispose();
}
