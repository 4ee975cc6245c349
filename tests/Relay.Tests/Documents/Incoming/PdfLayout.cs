using System.Text;
using System.Text.RegularExpressions;
using Relay.Tests.Documents.Signing;

namespace Relay.Tests.Documents.Incoming;

/// <summary>Lays a changed file out again, so that its cross-references are right once more: a reader then comes as far as the change.</summary>
internal static partial class PdfLayout
{
    private const int HighestNumber = 300;

    /// <param name="how">Even: a classic table. Odd: a cross-reference stream, with the objects packed that may be. The next bit mends the lengths of streams.</param>
    public static byte[] Again(byte[] pdf, uint how)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var objects = new SortedDictionary<int, string>();
        foreach (Match match in Object().Matches(text))
            if (int.TryParse(match.Groups[1].Value, out var number) && number is > 0 and <= HighestNumber)
                objects[number] = (how & 2) == 0 ? match.Groups[2].Value : WithLength(match.Groups[2].Value);
        if (objects.Count == 0)
            return pdf;
        var root = objects.FirstOrDefault(one => one.Value.Contains("/Catalog", StringComparison.Ordinal)).Key;
        return (how & 1) == 0 ? Classic(objects, root) : Packed(objects, root);
    }

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,5}) 0 obj\s(.*?)\nendobj", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    public static partial Regex Object();

    private static byte[] Classic(SortedDictionary<int, string> objects, int root)
    {
        var pdf = new PdfBytes();
        var places = objects.ToDictionary(one => one.Key, one => pdf.Object(one.Key, one.Value));
        var size = objects.Keys.Max() + 1;
        var xref = pdf.Length;
        pdf.Text($"xref\n0 {size}\n0000000000 65535 f \n");
        for (var number = 1; number < size; number++)
            pdf.Text(places.TryGetValue(number, out var place) ? $"{place:D10} 00000 n \n" : "0000000000 00000 f \n");
        pdf.Text($"trailer\n<</Size {size}/Root {root} 0 R>>\n");
        return pdf.End(xref);
    }

    private static byte[] Packed(SortedDictionary<int, string> objects, int root)
    {
        var pdf = new PdfBytes();
        var size = objects.Keys.Max() + 1;
        var rows = new (byte Kind, int Place, int Detail)[size + 2];
        var packed = objects.Where(one => !one.Value.Contains("stream", StringComparison.Ordinal)).ToList();
        var (head, body) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, value) in packed)
        {
            rows[number] = (2, size, packed.FindIndex(one => one.Key == number));
            head.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Append(value).Append('\n');
        }
        foreach (var (number, value) in objects.Where(one => one.Value.Contains("stream", StringComparison.Ordinal)))
            rows[number] = (1, pdf.Object(number, value), 0);
        rows[size] = (1, pdf.Stream(size, $"/Type/ObjStm/N {packed.Count}/First {head.Length}/Filter/FlateDecode", PdfBytes.Deflate(Encoding.Latin1.GetBytes(head.ToString() + body))), 0);
        rows[size + 1] = (1, pdf.Length, 0);
        return pdf.End(pdf.XrefStream(size + 1, $"/Size {size + 2}/Root {root} 0 R", rows));
    }

    private static string WithLength(string value)
    {
        var (from, to) = (value.IndexOf("stream\n", StringComparison.Ordinal), value.LastIndexOf("\nendstream", StringComparison.Ordinal));
        return from < 0 || to < from + 7 ? value : Length().Replace(value[..from], $"/Length {to - from - 7}", 1) + value[from..];
    }

    [GeneratedRegex("/Length [0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
