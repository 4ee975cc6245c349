using System.Globalization;
using System.Text;
using Relay.Documents.Signing;

namespace Relay.Tests.Documents.Signing;

/// <summary>Rare but allowed forms of a file.</summary>
public sealed class OddPdfTests : IDisposable
{
    private readonly SigningDesk _desk = new();
    private readonly Shell _shell = new();

    public void Dispose()
    {
        _desk.Dispose();
        _shell.Dispose();
    }

    public static TheoryData<string, byte[]> Odd => new()
    {
        { "names hidden behind #xx", new SmallPdf { Catalog = "<</#54ype/Cat#61log/P#61ges 2 0 R/Names<</Embedded#46iles<</Names[]>>>>>>" }.ToBytes() },
        { "comments everywhere", new SmallPdf { Catalog = "<<%a>>\n/Type%b\n/Catalog%c\n/Pages%(\n2%d\n0%e\nR%f\n>>" }.ToBytes() },
        { "nothing at the end", SmallPdf.Plain[..^1] },
        { "carriage return at the end", [.. SmallPdf.Plain[..^1], (byte)'\r'] },
        { "the widest strings", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/S[(a(b)\\)c\\\\)<616>(\\\n)]/X true/Y null/Z -1.5>>" }.ToBytes() },
        { "form, names and attachments by reference", ByReference },
        { "a tree of names", NameTree },
        { "pages in a tree", new SmallPdf { [2] = "<</Type/Pages/Kids[8 0 R]/Count 1>>", [8] = "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>" }.ToBytes() },
        { "null where nothing is", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/AcroForm null/AF 90 0 R/Names null/Perms null>>" }.ToBytes() },
        { "hybrid", Hybrid },
    };

    private static byte[] ByReference => new SmallPdf
    {
        Catalog = "<</Type/Catalog/Pages 2 0 R/AcroForm 8 0 R/AF 9 0 R/Names 10 0 R>>",
        [3] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Annots 14 0 R>>",
        [8] = "<</Fields 11 0 R/SigFlags 0/DA(/Helv 0 Tf)>>",
        [9] = "[7 0 R]",
        [10] = "<</EmbeddedFiles 12 0 R/Dests<</Names[]>>>>",
        [11] = "[13 0 R]",
        [12] = "<</Names[(ticket.json) 7 0 R]>>",
        [13] = "<</Type/Annot/Subtype/Widget/FT/Tx/T(old)/Rect[0 0 0 0]/P 3 0 R>>",
        [14] = "[13 0 R]",
        [6] = "<</Type/EmbeddedFile/Length 2>>\nstream\n{}\nendstream",
        [7] = "<</Type/Filespec/AFRelationship/Data/F(ticket.json)/UF(ticket.json)/EF<</F 6 0 R>>>>",
    }.ToBytes();

    private static byte[] NameTree => new SmallPdf
    {
        Catalog = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Kids[8 0 R 9 0 R]>>>>>>",
        [6] = "<</Type/EmbeddedFile/Length 2>>\nstream\n{}\nendstream",
        [7] = "<</Type/Filespec/F(x)/UF(x)/EF<</F 6 0 R>>>>",
        [8] = "<</Limits[(a)(b)]/Names[(a) 7 0 R<62>7 0 R]>>",
        [9] = "<</Limits[(s)(z)]/Kids[10 0 R]>>",
        [10] = "<</Limits[(s)(z)]/Names[(s) 7 0 R(z) 7 0 R]>>",
    }.ToBytes();

    /// <summary>A table for old readers that calls object 5 free, and a stream that has it in an object stream.</summary>
    private static byte[] Hybrid
    {
        get
        {
            var pdf = new PdfBytes();
            int[] at =
            [
                pdf.Object(1, "<</Type/Catalog/Pages 2 0 R/Names 5 0 R>>"),
                pdf.Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                pdf.Object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>"),
                pdf.Stream(4, "/Type/ObjStm/N 1/First 4", "5 0 <</Dests<</Names[(old)[3 0 R/Fit]]>>>>"u8.ToArray()),
            ];
            var hidden = pdf.XrefStream(6, "/Index[5 1]/Size 7", (2, 4, 0));
            var xref = pdf.Length;
            pdf.Text("xref\n0 7\n0000000005 65535 f \n");
            foreach (var offset in at)
                pdf.Text(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
            pdf.Text("0000000006 00000 f \n0000000000 00000 f \n");
            return pdf.Text($"trailer\n<</Size 7/Root 1 0 R/XRefStm {hidden}>>\n").End(xref);
        }
    }

    [Theory, MemberData(nameof(Odd))]
    public void An_odd_file_is_sealed_and_readers_agree(string oddity, byte[] pdf)
    {
        var signed = _desk.Sign(pdf);
        _shell.Put("t.pdf", signed.Pdf);

        Assert.Equal(Verdict.Genuine, _desk.Verifier.Verify(signed.Pdf).Verdict);
        Assert.True(_shell.Run("qpdf --check t.pdf").Contains("No syntax or stream encoding errors found", StringComparison.Ordinal), oddity);
        Assert.Contains("Signature is Valid", _shell.Run("pdfsig -nocert t.pdf"), StringComparison.Ordinal);
        _shell.Run("pdfdetach -savefile relay.sig -o r t.pdf");
        Assert.Equal(signed.Statement, _shell.Get("r"));
    }

    [Fact]
    public void What_a_file_had_stays_in_its_catalog()
    {
        _shell.Put("t.pdf", _desk.Sign(ByReference).Pdf);
        var json = _shell.Run("qpdf --json t.pdf");

        Assert.Contains("\"fullname\": \"old\"", json, StringComparison.Ordinal);
        Assert.Contains("\"/DA\": ", json, StringComparison.Ordinal);
        Assert.Contains("\"/SigFlags\": 3", json, StringComparison.Ordinal);
        Assert.Contains("\"/Dests\": ", json, StringComparison.Ordinal);
        Assert.Contains("\"ticket.json\": {", json, StringComparison.Ordinal);
        Assert.Contains("\"relay.sig\": {", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_written_in_order_and_none_is_lost()
    {
        var added = Encoding.Latin1.GetString(_desk.Sign(NameTree).Pdf.AsSpan(NameTree.Length));

        Assert.Contains("/Names[(a) 7 0 R\n<62> 7 0 R\n(relay.sig) 12 0 R\n(s) 7 0 R\n(z) 7 0 R\n]", added, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_object_of_a_hybrid_file_is_read()
    {
        Assert.Contains("(old)[3 0 R/Fit]", Encoding.Latin1.GetString(_desk.Sign(Hybrid).Pdf.AsSpan(Hybrid.Length)), StringComparison.Ordinal);
    }
}
