using System.Text;
using Relay.Documents.Incoming;
using Relay.Tests.Documents.Signing;

namespace Relay.Tests.Documents.Incoming;

/// <summary>The allow-list: for every rule files that break it, and files that honest programs write.</summary>
public sealed class PdfVetterTests
{
    public static TheoryData<string, string> Broken => [.. BadPdfs.All.Select(bad => (bad.Rule, bad.What))];

    public static TheoryData<string, byte[]> Honest => new()
    {
        { "the smallest", SmallPdf.Plain },
        { "PDF 2.0", BadPdfs.Changed(SmallPdf.Plain, "%PDF-1.7", "%PDF-2.0") },
        { "white space at its end", [.. SmallPdf.Plain, .. "\r\n \n"u8] },
        { "20 pages", BadPdfs.Pages(20) },
        { "a place where a reader begins", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/FitH null]>>" }.ToBytes() },
        { "that place in an object of its own", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>", [6] = "[3 0 R/Fit]" }.ToBytes() },
        { "a named place", new SmallPdf { Catalog = "<</Type/Catalog/Pages 2 0 R/OpenAction(start)>>" }.ToBytes() },
        { "forbidden words in a text", new SmallPdf { [6] = "<</Title(/JavaScript /Launch) /Subject<2f4a53>/JSX 1/AAA 2 %/XFA\n>>" }.ToBytes() },
        { "a link to a website", new SmallPdf { [6] = "<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://example.org)>>>>" }.ToBytes() },
        { "the letters BI in a text", BadPdfs.Content("BT (the BI department) Tj ( BI /W 99999 /H 99999 ) Tj ET") },
        { "a small image within a page", BadPdfs.Content("BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI") },
        { "two filters", new SmallPdf { [4] = "<</Filter[/ASCII85Decode/ASCIIHexDecode]/Length 9>>\nstream\n1,(CB~>  \nendstream" }.ToBytes() },
        { "runs", new SmallPdf { [4] = "<</Filter/RunLengthDecode/Length 7>>\nstream\n\u0001BT\u00FE \u0080~\nendstream" }.ToBytes() },
        { "a length elsewhere", new SmallPdf { [4] = "<</Length 6 0 R>>\nstream\nBT ET\nendstream", [6] = "5" }.ToBytes() },
        { "a second revision that signs", BadPdfs.SignedOnce() },
        { "a second revision that signs, shows it and says when", BadPdfs.SignedOnce((7, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 3>>\nstream\nq Q\nendstream")) },
        { "a second revision that signs, written with other spaces", BadPdfs.SignedOnce((3, "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 200 100 ]\n/Resources << /Font << /F1 5 0 R >> >> /Contents  4 0 R /Annots [ 8 0 R ] >>")) },
        { "a section more that changes nothing, as Word writes it", WordHybrid },
    };

    /// <summary>Word's files end with a second, empty table, whose stream tells of objects that stand in the first part.</summary>
    private static byte[] WordHybrid
    {
        get
        {
            var pdf = new PdfBytes();
            var catalog = pdf.Object(1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R>>");
            var pages = pdf.Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
            var page = pdf.Object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>");
            var objects = pdf.Stream(5, "/Type/ObjStm/N 1/First 4", "4 0 <</Type/StructTreeRoot>>"u8.ToArray());
            var stream = pdf.XrefStream(6, "/Size 7/Root 1 0 R", (0, 0, 65535), (1, catalog, 0), (1, pages, 0), (1, page, 0), (2, 5, 0), (1, objects, 0), (0, 0, 0));
            var table = pdf.Length;
            pdf.Text($"xref\n0 5\n0000000004 65535 f \n{catalog:D10} 00000 n \n{pages:D10} 00000 n \n{page:D10} 00000 n \n0000000000 65535 f \n");
            pdf.Text($"trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
            var second = pdf.Length;
            pdf.Text($"xref\n0 0\ntrailer\n<</Size 7/Root 1 0 R/Prev {table}/XRefStm {stream}>>\n");
            return pdf.End(second);
        }
    }

    [Theory, MemberData(nameof(Broken))]
    public void A_file_that_breaks_a_rule_is_refused_by_its_name(string rule, string what)
    {
        var (_, _, pdf) = BadPdfs.All.Single(bad => bad.Rule == rule && bad.What == what);

        var findings = PdfVetter.Vet(pdf);

        Assert.Equal([rule], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.EndsWith(".", finding.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_file_that_breaks_it() =>
        Assert.Equal(VettingRules.All.Order(), BadPdfs.All.Select(bad => bad.Rule).Append(VettingRules.TooCostly).Distinct().Order());

    [Theory, MemberData(nameof(Honest))]
    public void An_honest_file_is_taken(string what, byte[] pdf) =>
        Assert.True(PdfVetter.Vet(pdf) is { Count: 0 }, what + ": " + string.Join(" ", PdfVetter.Vet(pdf).Select(finding => $"{finding.Rule} {finding.Detail}")));

    [Fact]
    public void A_file_that_breaks_several_rules_hears_of_all_that_can_be_seen_at_once()
    {
        var pdf = new SmallPdf { [6] = "<</JS(x)/Launch 1/AA 2>>", [2] = "<</Type/Pages/Kids[]>>" }.ToBytes();

        Assert.Equal(["forbidden-name", "forbidden-name", "forbidden-name", "pages"], PdfVetter.Vet(pdf).Select(finding => finding.Rule));
    }

    [Fact]
    public void A_file_signed_once_more_is_taken_and_one_signed_twice_more_is_not()
    {
        using var desk = new SigningDesk();
        using var other = new SigningDesk();
        var bare = SmallPdf.Plain;
        // Our own revision carries a file, which is against the rules; else it is what a signature looks like.
        var signed = Encoding.Latin1.GetString(other.Sign(bare).Pdf).Replace("EmbeddedFile", "OtherwiseTyp", StringComparison.Ordinal);
        var twice = Encoding.Latin1.GetString(desk.Sign(Encoding.Latin1.GetBytes(signed)).Pdf).Replace("EmbeddedFile", "OtherwiseTyp", StringComparison.Ordinal);

        Assert.Empty(PdfVetter.Vet(Encoding.Latin1.GetBytes(signed)));
        Assert.Equal([VettingRules.Revisions], PdfVetter.Vet(Encoding.Latin1.GetBytes(twice)).Select(finding => finding.Rule));
    }
}
