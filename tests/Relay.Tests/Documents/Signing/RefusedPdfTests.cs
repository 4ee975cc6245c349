using System.Text;
using CsCheck;
using Relay.Documents;
using Relay.Documents.Signing;

namespace Relay.Tests.Documents.Signing;

/// <summary>Files that are not extended, each with the word for it.</summary>
public sealed class RefusedPdfTests : IDisposable
{
    private const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";

    private static readonly string[] Syntax =
    [
        "<<", ">>", "[", "]", "/Type", "/Names", "/Kids", "(", ")", "<", ">", "1 0 R", "3 0 R", "6 0 R", "%", "\n", "\\", "0", "-1", "4294967296", "true", "null", "/#", "R",
        "stream",
    ];

    private readonly SigningDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "not-a-pdf", [] },
        { "not-a-pdf", "%PDF-1.7"u8.ToArray() },
        { "not-a-pdf", [.. " "u8, .. SmallPdf.Plain] },
        { "not-a-pdf", SmallPdf.Plain[..^8] },
        { "not-a-pdf", [.. SmallPdf.Plain, .. new byte[2000]] },
        { "encrypted", new SmallPdf { Trailer = "/Encrypt 9 0 R" }.ToBytes() },
        { "encrypted", new SmallPdf { Trailer = "/#45ncrypt<</Filter/Standard>>" }.ToBytes() },
        { "certified", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/Perms<</DocMDP 9 0 R>>>>" }.ToBytes() },
        { "certified", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/Perms 6 0 R>>", [6] = "<</Doc#4dDP<<>>>>" }.ToBytes() },
        { "xref-broken", Changed(SmallPdf.Plain, "0000000000 65535 f", "0000000000 65535 x") },
        { "xref-broken", Changed(SmallPdf.Plain, "startxref\n", "startxref\n1") },
        { "xref-broken", Changed(SmallPdf.Plain, "\n3 0 obj", "\n8 0 obj") },
        { "xref-broken", Changed(SmallPdf.Plain, "\n3 0 obj", "\n3 1 obj") },
        { "xref-broken", new SmallPdf { Trailer = "/Prev 9" }.ToBytes() },
        { "xref-broken", Looping },
        { "xref-broken", StreamXref("/W[1 4]/Size 5") },
        { "xref-broken", StreamXref("/W[1 0 2]/Size 5") },
        { "xref-broken", StreamXref("/W[1 9 2]/Size 5") },
        { "xref-broken", StreamXref("/W[1 4 2]/Size 99") },
        { "xref-broken", StreamXref("/W[1 4 2]/Index[0]/Size 5") },
        { "limit-exceeded", StreamXref("/W[1 4 2]/Size 999999") },
        { "limit-exceeded", StreamXref("/W[1 4 2]/Index[99999999 5]/Size 5") },
        { "depth-exceeded", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/X" + new string('[', 100) + new string(']', 100) + ">>" }.ToBytes() },
        { "limit-exceeded", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/Names 6 0 R>>", [6] = "6 0 R" }.ToBytes() },
        { "limit-exceeded", new SmallPdf { [2] = "<</Type/Pages/Kids[2 0 R]/Count 1>>" }.ToBytes() },
        { "limit-exceeded", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R>>>>", [6] = "<</Kids[6 0 R 6 0 R]>>" }.ToBytes() },
        { "limit-exceeded", Changed(SmallPdf.Plain, "xref\n0 ", "xref\n2000000000 ") },
        { "limit-exceeded", Bomb },
        { "object-broken", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R" }.ToBytes() },
        { "object-broken", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R]>>" }.ToBytes() },
        { "object-broken", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/X(abc>>" }.ToBytes() },
        { "object-broken", new SmallPdf { Catalog = "<</Type/Catalog 12/Pages 2 0 R>>" }.ToBytes() },
        { "object-broken", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/X endobj>>" }.ToBytes() },
        { "structure-broken", new SmallPdf { Catalog = "[/Catalog]" }.ToBytes() },
        { "structure-broken", new SmallPdf { Catalog = "<</Pages 2 0 R>>" }.ToBytes() },
        { "structure-broken", new SmallPdf { [2] = "<</Type/Pages/Kids[]/Count 0>>" }.ToBytes() },
        { "structure-broken", new SmallPdf { [2] = "<</Type/Pages/Kids[" + Page + "]/Count 1>>" }.ToBytes() },
        { "structure-broken", new SmallPdf { [3] = "<</Type/Font>>" }.ToBytes() },
        { "structure-broken", new SmallPdf { [3] = Page.Replace("/MediaBox", "/Annots 7/MediaBox", StringComparison.Ordinal) }.ToBytes() },
        { "structure-broken", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/AcroForm[]>>" }.ToBytes() },
        { "structure-broken", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)]>>>>>>" }.ToBytes() },
        { "structure-broken", new SmallPdf { Catalog = "<</Type/Catalog/Pages 1 0 R>>" }.ToBytes() },
        { "filter-unsupported", StreamXref("/W[1 4 2]/Size 5/Filter/LZWDecode") },
        { "filter-unsupported", StreamXref("/W[1 4 2]/Size 5/Filter[/FlateDecode/FlateDecode]") },
        { "stream-broken", StreamXref("/W[1 4 2]/Size 5/Filter/FlateDecode") },
        { "stream-broken", Changed(StreamXref("/W[1 4 2]/Size 5"), "/Length 35", "/Length 20") },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_file_that_must_not_be_extended_is_refused_by_name(string reason, byte[] pdf)
    {
        Assert.Equal(reason, Assert.Throws<DocumentRefusedException>(() => _desk.Sign(pdf)).Reason);
        Assert.Equal(Verdict.Unknown, _desk.Verifier.Verify(pdf).Verdict);
    }

    [Fact]
    public void The_file_that_the_refused_ones_are_made_from_is_signed()
    {
        Assert.Equal(Verdict.Genuine, _desk.Verifier.Verify(_desk.Sign(StreamXref("/W[1 4 2]/Size 5")).Pdf).Verdict);
        Assert.Equal(Verdict.Genuine, _desk.Verifier.Verify(_desk.Sign(new SmallPdf { [3] = Page }.ToBytes()).Pdf).Verdict);
    }

    [Fact]
    public void A_file_that_qpdf_encrypted_is_refused()
    {
        using var shell = new Shell();
        shell.Put("a.pdf", SmallPdf.Plain);
        foreach (var bits in new[] { "40", "128", "256" })
        {
            shell.Run($"qpdf --allow-weak-crypto --encrypt '' owner {bits} -- a.pdf e.pdf");
            Assert.Equal("encrypted", Assert.Throws<DocumentRefusedException>(() => _desk.Sign(shell.Get("e.pdf"))).Reason);
        }
    }

    [Fact]
    public void Any_damage_is_refused_by_name_or_signed_as_it_is()
    {
        byte[][] bases = [SmallPdf.WithTicket, StreamXref("/W[1 4 2]/Size 5"), new ReceiptRenderer().Render(SampleTicket.Document("minimal"))];
        Gen.Select(Gen.Int[0, bases.Length - 1], Gen.Select(Gen.Double[0, 1], Gen.Byte, Gen.Int[0, 2]).List[1, 5]).Sample(
            (which, damages) =>
            {
                var pdf = bases[which].ToList();
                foreach (var (place, value, how) in damages)
                {
                    // Squared from the end: trailers and tables are where the parser looks.
                    var at = pdf.Count - 1 - (int)(place * place * (pdf.Count - 1));
                    if (how == 0)
                        pdf.RemoveAt(at);
                    else if (how == 1)
                        pdf.Insert(at, value);
                    else
                        pdf[at] = value;
                }
                return IsAnswered([.. pdf]);
            },
            iter: 3000);
    }

    [Fact]
    public void Any_syntax_is_refused_by_name_or_signed_as_it_is() =>
        Gen.Int[0, Syntax.Length - 1].Select(index => Syntax[index])
            .Array[0, 30]
            .Sample(
                tokens => IsAnswered(new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/Names " + string.Join(' ', tokens) + ">>", [6] = string.Join(' ', tokens) }.ToBytes()),
                iter: 2000);

    private bool IsAnswered(byte[] pdf)
    {
        try
        {
            var signed = _desk.Sign(pdf);
            return signed.Pdf.AsSpan().StartsWith(pdf) && _desk.Verifier.Verify(signed.Pdf).Verdict == Verdict.Genuine;
        }
        catch (DocumentRefusedException refused)
        {
            return refused.Reason.Length > 0;
        }
    }

    private static byte[] Changed(byte[] pdf, string text, string instead)
    {
        var written = Encoding.Latin1.GetString(pdf);
        Assert.Contains(text, written, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(written.Replace(text, instead, StringComparison.Ordinal));
    }

    /// <summary>The newest trailer names itself as the previous one.</summary>
    private static byte[] Looping
    {
        get
        {
            var at = Encoding.Latin1.GetString(SmallPdf.Plain).IndexOf("xref\n0", StringComparison.Ordinal);
            return new SmallPdf { Trailer = $"/Prev {at}" }.ToBytes();
        }
    }

    private static byte[] StreamXref(string entries)
    {
        var pdf = new PdfBytes();
        var (catalog, pages, page) = (pdf.Object(1, "<</Type/Catalog/Pages 2 0 R>>"), pdf.Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"), pdf.Object(3, Page));
        var rows = new MemoryStream();
        foreach (var (kind, place) in new[] { (0, 0), (1, catalog), (1, pages), (1, page), (1, pdf.Length) })
            rows.Write([(byte)kind, 0, 0, (byte)(place >> 8), (byte)place, 0, 0]);
        var xref = pdf.Stream(4, "/Type/XRef/Root 1 0 R" + entries, rows.ToArray());
        return pdf.End(xref);
    }

    /// <summary>A hundred megabytes of zeros as an object stream of a hundred kilobytes.</summary>
    private static byte[] Bomb
    {
        get
        {
            var pdf = new PdfBytes();
            var bomb = pdf.Stream(3, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", PdfBytes.Deflate(new byte[100_000_000]));
            var xref = pdf.XrefStream(4, "/Root 1 0 R/Size 5", (0, 0, 0), (2, 3, 0), (0, 0, 0), (1, bomb, 0), (1, pdf.Length, 0));
            return pdf.End(xref);
        }
    }
}
