using System.Globalization;
using System.Text;

namespace Relay.Tests.Documents.Signing;

/// <summary>Hand-made PDFs with a classic table: one page that says a word, and what a test adds.</summary>
internal sealed class SmallPdf
{
    private readonly SortedDictionary<int, string> _objects = new()
    {
        [2] = "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        [3] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        [4] = "<</Length 40>>\nstream\nBT /F1 24 Tf 20 40 Td (Receipt 42) Tj ET  \nendstream",
        [5] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    };

    public string Catalog { get; init; } = "<</Type/Catalog/Pages 2 0 R>>";

    public string Trailer { get; init; } = "";

    public string this[int number]
    {
        set => _objects[number] = value;
    }

    public static byte[] Plain => new SmallPdf().ToBytes();

    /// <summary>As our own renderer marks it: <c>ticket.json</c> is attached.</summary>
    public static byte[] WithTicket => new SmallPdf
    {
        Catalog = "<</Type/Catalog/Pages 2 0 R/AF[7 0 R]/Names<</EmbeddedFiles<</Names[(ticket.json) 7 0 R]>>>>>>",
        Trailer = "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]",
        [6] = "<</Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size 15>>/Length 15>>\nstream\n{\"number\":\"42\"}\nendstream",
        [7] = "<</Type/Filespec/AFRelationship/Data/F(ticket.json)/UF(ticket.json)/EF<</F 6 0 R/UF 6 0 R>>>>",
    }.ToBytes();

    public byte[] ToBytes()
    {
        _objects[1] = Catalog;
        var pdf = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new SortedDictionary<int, int>();
        foreach (var (number, text) in _objects)
        {
            offsets[number] = pdf.Length;
            pdf.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n");
        }
        var xref = pdf.Length;
        var size = offsets.Keys.Max() + 1;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (var number = 1; number < size; number++)
            pdf.Append(offsets.TryGetValue(number, out var offset)
                ? offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"
                : "0000000000 00000 f \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}/Root 1 0 R{Trailer}>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
