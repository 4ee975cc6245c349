using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Relay.Tests.Documents.Signing;

/// <summary>Writes PDFs object by object, so that a test can make what no honest program writes.</summary>
internal sealed class PdfBytes
{
    private readonly List<byte> _file = [];

    public PdfBytes() => Text("%PDF-1.7\n");

    public int Length => _file.Count;

    public PdfBytes Text(string text)
    {
        _file.AddRange(Encoding.Latin1.GetBytes(text));
        return this;
    }

    /// <summary>Writes an object; returns where it stands.</summary>
    public int Object(int number, string text)
    {
        var at = Length;
        Text(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n"));
        return at;
    }

    public int Stream(int number, string entries, byte[] content)
    {
        var at = Length;
        Text(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{entries}/Length {content.Length}>>\nstream\n"));
        _file.AddRange(content);
        Text("\nendstream\nendobj\n");
        return at;
    }

    /// <summary>A cross-reference stream of rows of kind, four bytes and two bytes, from object 0 on.</summary>
    public int XrefStream(int number, string entries, params (byte Kind, int Place, int Detail)[] rows)
    {
        var table = new MemoryStream();
        foreach (var (kind, place, detail) in rows)
            table.Write([kind, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)(detail >> 8), (byte)detail]);
        return Stream(number, "/Type/XRef/W[1 4 2]" + entries, table.ToArray());
    }

    public byte[] End(int xref) => Text(string.Create(CultureInfo.InvariantCulture, $"startxref\n{xref}\n%%EOF\n"))._file.ToArray();

    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }
}
