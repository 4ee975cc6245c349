using System.Security.Cryptography;

namespace Relay.Documents.Pdf;

/// <summary>A PDF file being written: numbered objects, their places, and the table of them at the end (ISO 32000-2, 7.5).</summary>
internal sealed class PdfFile
{
    private readonly ByteBuffer _file = new(32 * 1024);
    private readonly List<int> _offsets = [0];

    public PdfFile()
    {
        _file.Raw("%PDF-1.7\n%"u8);
        _file.Raw([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve(int count = 1)
    {
        var first = _offsets.Count;
        for (var i = 0; i < count; i++)
            _offsets.Add(0);
        return first;
    }

    /// <summary>Begins an object; what is written to the buffer belongs to it until <see cref="End"/>.</summary>
    public ByteBuffer Begin(int number)
    {
        _offsets[number] = _file.Length;
        _file.Integer(number);
        _file.Raw(" 0 obj\n"u8);
        return _file;
    }

    public void End() => _file.Raw("\nendobj\n"u8);

    /// <summary>Writes a stream object.</summary>
    /// <param name="entries">Its dictionary's entries but for the length.</param>
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

    /// <summary>Writes the cross-reference table and the trailer, with an identifier that is a hash of all before it.</summary>
    public byte[] Finish(int catalog, int info)
    {
        var identifier = Convert.ToHexString(SHA256.HashData(_file.Written).AsSpan(0, 16));
        var table = _file.Length;
        _file.Raw("xref\n0 "u8);
        _file.Integer(_offsets.Count);
        _file.Raw("\n0000000000 65535 f \n"u8);
        Span<char> digits = stackalloc char[10];
        for (var i = 1; i < _offsets.Count; i++)
        {
            _offsets[i].TryFormat(digits, out _, "D10", System.Globalization.CultureInfo.InvariantCulture);
            _file.Ascii(digits);
            _file.Raw(" 00000 n \n"u8);
        }
        _file.Ascii($"trailer\n<</Size {_offsets.Count}/Root {catalog} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]>>\nstartxref\n{table}\n%%EOF\n");
        return _file.ToArray();
    }
}
