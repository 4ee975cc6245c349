using System.Globalization;
using System.Text;
using Relay.Documents.Incoming;
using Relay.Tests.Documents.Signing;

namespace Relay.Tests.Documents.Incoming;

/// <summary>For each rule files that break it and, as far as one can, nothing else. Made here, so that everybody sees what is wrong with them.</summary>
internal static class BadPdfs
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Rule, what breaks it, and the file.</summary>
    public static IEnumerable<(string Rule, string What, byte[] Pdf)> All { get; } =
    [
        (VettingRules.Header, "PDF 1.2", Changed(SmallPdf.Plain, "%PDF-1.7", "%PDF-1.2")),
        (VettingRules.Header, "PDF 1.8", Changed(SmallPdf.Plain, "%PDF-1.7", "%PDF-1.8")),
        (VettingRules.Header, "something before it", [(byte)'\n', .. SmallPdf.Plain]),
        (VettingRules.End, "cut off", SmallPdf.Plain[..^7]),
        (VettingRules.End, "something after it", [.. SmallPdf.Plain, .. "<script>"u8]),
        (VettingRules.End, "no startxref", Changed(SmallPdf.Plain, "startxref", "startxxxx")),
        (VettingRules.Encrypted, "an encryption dictionary", new SmallPdf { Trailer = "/Encrypt<</Filter/Standard/V 1/R 2/P -4>>" }.ToBytes()),
        (VettingRules.Revisions, "another page in a second revision", Revised(SmallPdf.Plain, (4, "<</Length 40>>\nstream\nBT /F1 24 Tf 20 40 Td (Receipt 43) Tj ET  \nendstream"))),
        (VettingRules.Revisions, "a font added", Revised(SmallPdf.Plain, (9, "<</Type/Font>>"))),
        (VettingRules.Revisions, "three revisions", Revised(Revised(SmallPdf.Plain, (9, "null")), (9, "null"))),
        (VettingRules.Revisions, "a signature about a part", Revised(SmallPdf.Plain, (9, "<</Type/Sig/ByteRange[0 10 20 10]/Contents<00>>>"))),
        (VettingRules.Revisions, "a signature and another content", SignedOnce((4, "<</Length 40>>\nstream\nBT /F1 24 Tf 20 40 Td (Receipt 43) Tj ET  \nendstream"))),
        (VettingRules.Revisions, "a signature and a page with other content", SignedOnce((3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 7 0 R/Annots[8 0 R]>>"), (7, "<</Length 0>>\nstream\n\nendstream"))),
        (VettingRules.Revisions, "a signature and a page with other resources", SignedOnce((3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F1 7 0 R>>>>/Contents 4 0 R/Annots[8 0 R]>>"), (7, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"))),
        (VettingRules.Revisions, "a signature and a note over the page", SignedOnce((7, "<</Type/Annot/Subtype/FreeText/Rect[0 0 200 100]/Contents(Receipt 43)>>"))),
        (VettingRules.Revisions, "a signature and another font", SignedOnce((5, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"))),
        (VettingRules.Revisions, "two signatures", SignedOnce((7, "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>"))),
        (VettingRules.Xref, "an offset that is wrong", Changed(SmallPdf.Plain, "0000000015 00000 n", "0000000016 00000 n")),
        (VettingRules.Xref, "another object's number", Changed(SmallPdf.Plain, "\n5 0 obj", "\n7 0 obj")),
        (VettingRules.Syntax, "no endobj", Changed(SmallPdf.Plain, "/BaseFont/Helvetica>>\nendobj", "/BaseFont/Helvetica>>\nendxxx")),
        (VettingRules.Syntax, "a word that PDF does not know", new SmallPdf { [5] = "<</Type/Font/Subtype/Type1/BaseFont wrong>>" }.ToBytes()),
        (VettingRules.Syntax, "no catalog", new SmallPdf { Catalog = "<</Type/Nothing/Pages 2 0 R>>" }.ToBytes()),
        (VettingRules.Objects, "too many", ManyObjects(VettingLimits.Objects + 1)),
        (VettingRules.Depth, "65 arrays", new SmallPdf { [6] = new string('[', 65) + new string(']', 65) }.ToBytes()),
        (VettingRules.Pages, "21 pages", Pages(VettingLimits.Pages + 1)),
        (VettingRules.Pages, "no page", new SmallPdf { [2] = "<</Type/Pages/Kids[]/Count 0>>" }.ToBytes()),
        (VettingRules.Pages, "a ring", new SmallPdf { [2] = "<</Type/Pages/Kids[2 0 R]/Count 1>>" }.ToBytes()),
        (VettingRules.Pages, "a page twice", new SmallPdf { [2] = "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>" }.ToBytes()),
        (VettingRules.Filter, "LZW", new SmallPdf { [4] = "<</Filter/LZWDecode/Length 2>>\nstream\n\u0080\u0001\nendstream" }.ToBytes()),
        (VettingRules.Filter, "JBIG2, escaped", new SmallPdf { [4] = "<</Filter/JBIG#32Decode/Length 2>>\nstream\n..\nendstream" }.ToBytes()),
        (VettingRules.Filter, "a filter of the till's own", new SmallPdf { [4] = "<</Filter[/Crypt]/Length 2>>\nstream\n..\nendstream" }.ToBytes()),
        (VettingRules.Filter, "three in a chain", new SmallPdf { [4] = "<</Filter[/ASCIIHexDecode/ASCIIHexDecode/FlateDecode]/Length 1>>\nstream\n>\nendstream" }.ToBytes()),
        (VettingRules.Filter, "CCITT within a page", Content("BI /W 8 /H 8 /F /CCF ID x EI")),
        (VettingRules.Stream, "not deflated at all", new SmallPdf { [4] = "<</Filter/FlateDecode/Length 4>>\nstream\nabcd\nendstream" }.ToBytes()),
        (VettingRules.Stream, "deflated with a fault", new SmallPdf { [4] = "<</Filter/FlateDecode/Length 6>>\nstream\nx\u009c\u00ff\u00ff\u00ff\u00ff\nendstream" }.ToBytes()),
        (VettingRules.Stream, "wrong length", new SmallPdf { [4] = "<</Length 3>>\nstream\nBT ET\nendstream" }.ToBytes()),
        (VettingRules.ExternalStream, "a stream in another file", new SmallPdf { [4] = "<</F(/etc/passwd)/Length 0>>\nstream\n\nendstream" }.ToBytes()),
        (VettingRules.InflatedSize, "33 MB", Packed(Noise(33 * Megabyte))),
        (VettingRules.InflatedRatio, "a bomb of 30 MB in 30 kB", Packed(new byte[30 * Megabyte])),
        (VettingRules.InflatedRatio, "run lengths", RunLengths(20_000)),
        (VettingRules.ImageSize, "21 million pixels", Image(7000, 3001)),
        (VettingRules.ImageSize, "in the JPEG's own header", new SmallPdf { [6] = Jpeg(65000, 65000) }.ToBytes()),
        (VettingRules.ImageSize, "within a page", Content("q BI /W 100000 /H 100000 /BPC 1 /CS /G /F /Fl ID x EI Q")),
        (VettingRules.ForbiddenName, "OpenAction", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Named/N/Print>>>>" }.ToBytes()),
        (VettingRules.ForbiddenName, "OpenAction, escaped, elsewhere", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/Open#41ction 6 0 R>>", [6] = "<</S/URI/URI(https://example.org)>>" }.ToBytes()),
        .. ForbiddenNames.All.Where(name => name != ForbiddenNames.OpenAction).Select(name => (VettingRules.ForbiddenName, name, new SmallPdf { [6] = $"<</X[<</S/{name}>>]>>" }.ToBytes())),
        .. ForbiddenNames.All.Where(name => name != ForbiddenNames.OpenAction).Select(name => (VettingRules.ForbiddenName, name + " as a key", new SmallPdf { [6] = $"<</{Escaped(name)} 5 0 R>>" }.ToBytes())),
    ];

    /// <summary>Costs the reader seconds for each megabyte: what seems to be an image within a page, and is none, two million times.</summary>
    public static byte[] Slow => Content(string.Concat(Enumerable.Repeat(" BI /A(", 2_000_000)));

    /// <summary>Within every rule, but inflated it needs some hundred megabytes.</summary>
    public static byte[] Large => Packed([.. "BI "u8, .. Noise(31 * Megabyte)]);

    public static byte[] Content(string text) =>
        new SmallPdf { [4] = string.Create(CultureInfo.InvariantCulture, $"<</Length {text.Length}>>\nstream\n{text}\nendstream") }.ToBytes();

    public static byte[] Changed(byte[] pdf, string from, string to)
    {
        var text = Encoding.Latin1.GetString(pdf);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text[..at] + to + text[(at + from.Length)..]);
    }

    /// <summary>A second revision that is exactly one signature, and perhaps something more.</summary>
    public static byte[] SignedOnce(params (int Number, string Text)[] more)
    {
        const string Range = "/ByteRange[0 1111111111 2222222222 3333333333]";
        (int, string)[] signing =
        [
            (1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[8 0 R]/SigFlags 3>>>>"),
            (3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[8 0 R]>>"),
            (8, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/F 132/Rect[0 0 0 0]/P 3 0 R/V 9 0 R>>"),
            (9, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached{Range}/Contents<00112233>>>"),
        ];
        var file = Encoding.Latin1.GetString(Revised(SmallPdf.Plain, [.. signing.Where(one => more.All(other => other.Number != one.Item1)), .. more]));
        var (open, close) = (file.LastIndexOf("<0011", StringComparison.Ordinal), file.LastIndexOf("33>", StringComparison.Ordinal) + 3);
        return Encoding.Latin1.GetBytes(file.Replace(Range, string.Create(CultureInfo.InvariantCulture, $"/ByteRange[0 {open:D10} {close:D10} {file.Length - close:D10}]"), StringComparison.Ordinal));
    }

    /// <summary>Adds a revision as a program would.</summary>
    public static byte[] Revised(byte[] pdf, params (int Number, string Text)[] objects)
    {
        var before = Encoding.Latin1.GetString(pdf);
        var startAt = before.LastIndexOf("startxref", StringComparison.Ordinal);
        var previous = before[(startAt + 10)..before.IndexOf('\n', startAt + 10)];
        var file = new StringBuilder(before);
        var table = new StringBuilder("xref\n");
        foreach (var (number, text) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n");
        }
        var xref = file.Length;
        file.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<</Size 10/Root 1 0 R/Prev {previous}>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public static byte[] Pages(int count)
    {
        var pdf = new SmallPdf { [2] = $"<</Type/Pages/Count {count}/Kids[{string.Join(' ', Enumerable.Range(0, count).Select(page => $"{10 + page} 0 R"))}]>>" };
        for (var page = 0; page < count; page++)
            pdf[10 + page] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>";
        return pdf.ToBytes();
    }

    private static byte[] ManyObjects(int count)
    {
        var pdf = new SmallPdf();
        for (var number = 6; number <= count; number++)
            pdf[number] = "0";
        return pdf.ToBytes();
    }

    private static byte[] Image(int width, int height) =>
        new SmallPdf { [6] = string.Create(CultureInfo.InvariantCulture, $"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\nx\nendstream") }.ToBytes();

    private static string Jpeg(int width, int height)
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9];
        return $"<</Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length {bytes.Length}>>\nstream\n{Encoding.Latin1.GetString(bytes)}\nendstream";
    }

    private static byte[] Packed(byte[] content)
    {
        var packed = PdfBytes.Deflate(content);
        return new SmallPdf { [4] = $"<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n{Encoding.Latin1.GetString(packed)}\nendstream" }.ToBytes();
    }

    /// <summary>Text that packs to about a twentieth: no bomb by its ratio.</summary>
    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        var state = 1u;
        for (var at = 0; at < length; at++)
        {
            if (at % 40 == 0)
                state = (state * 1664525) + 1013904223;
            noise[at] = at % 40 < 3 ? (byte)('a' + (state >> (8 * (at % 40))) % 16) : (byte)' ';
        }
        return noise;
    }

    private static byte[] RunLengths(int runs)
    {
        var packed = string.Concat(Enumerable.Repeat("\u0081x", runs));
        var twice = PdfBytes.Deflate(Encoding.Latin1.GetBytes(packed));
        return new SmallPdf { [4] = $"<</Filter[/FlateDecode/RunLengthDecode]/Length {twice.Length}>>\nstream\n{Encoding.Latin1.GetString(twice)}\nendstream" }.ToBytes();
    }

    private static string Escaped(string name) => $"#{(int)name[0]:x2}{name[1..]}";
}
