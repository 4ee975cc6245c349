using System.Buffers;
using System.Globalization;
using System.Text;

namespace Capture.Receipts;

/// <summary>The objects of a PDF file, numbered from 1 in the order they are added; the first is the catalog.</summary>
internal sealed class PdfObjects
{
    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly List<int> _places = [];

    public PdfObjects() => Put("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");

    public void Add(string text)
    {
        Begin();
        Put(text + "\nendobj\n");
    }

    /// <param name="dictionary">Open: filter and length are added to it.</param>
    public void Add(string dictionary, byte[] deflated)
    {
        Begin();
        Put(string.Create(CultureInfo.InvariantCulture, $"{dictionary}/Filter/FlateDecode/Length {deflated.Length}>>\nstream\n"));
        _file.Write(deflated);
        Put("\nendstream\nendobj\n");
    }

    public byte[] ToBytes()
    {
        var start = _file.WrittenCount;
        Put(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in _places)
            Put(place.ToString("d10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Put(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {_places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"));
        return _file.WrittenSpan.ToArray();
    }

    private void Begin()
    {
        _places.Add(_file.WrittenCount);
        Put(string.Create(CultureInfo.InvariantCulture, $"{_places.Count} 0 obj\n"));
    }

    private void Put(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
