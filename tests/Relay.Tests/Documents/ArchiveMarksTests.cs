using System.Text;
using System.Xml.Linq;
using CsCheck;
using Relay.Documents;
using UglyToad.PdfPig;

namespace Relay.Tests.Documents;

public class ArchiveMarksTests
{
    private static readonly ReceiptRenderer Renderer = new();

    [Fact]
    public void The_file_carries_the_marks_of_PDF_A_3b()
    {
        var plain = PdfTools.Plain(Renderer.Render(SampleTicket.Document("shoes-receipt")));
        foreach (var mark in new[]
            {
                "/S /GTS_PDFA1", "/OutputConditionIdentifier (sRGB)", "/AFRelationship /Data", "/Subtype /application#2fjson", "/Lang (fr)",
                "/Marked true", "/StructTreeRoot", "/S /H1", "/S /H2", "/S /TR", "/S /TH", "/S /Figure", "/CIDToGIDMap /Identity", "/ToUnicode",
                "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", "/Alt (Code-barres 1082000000825)",
            })
            Assert.Contains(mark, plain, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_data_as_sent_is_attached()
    {
        using var document = PdfDocument.Open(Renderer.Render(SampleTicket.Document("shoes-receipt")));
        Assert.True(document.Advanced.TryGetEmbeddedFiles(out var files));
        var file = Assert.Single(files);
        Assert.Equal("ticket.json", file.Name);
        Assert.Equal(Samples.Read("shoes-receipt"), file.Memory.ToArray());
    }

    [Fact]
    public void Dates_come_from_the_ticket()
    {
        using var document = PdfDocument.Open(Renderer.Render(SampleTicket.Document("shoes-receipt")));
        Assert.Equal("D:20171123144058+01'00'", document.Information.CreationDate);
        XNamespace xmp = "http://ns.adobe.com/xap/1.0/";
        Assert.Equal("2017-11-23T14:40:58+01:00", Metadata(Renderer.Render(SampleTicket.Document("shoes-receipt"))).Descendants(xmp + "CreateDate").Single().Value);
    }

    [Theory]
    [InlineData("A & B <img>")]
    [InlineData("(((")]
    [InlineData("\\) /Root 1 0 R >>")]
    [InlineData("Œuvre ✓ 漢字 🥐")]
    [InlineData("]]><!--")]
    public void No_text_can_leave_its_place(string hostile)
    {
        var content = SampleTicket.Content("minimal");
        content = content with { Title = hostile, Store = content.Store with { Name = hostile }, Language = "fr", Messages = [hostile] };
        var pdf = Renderer.Render(new ReceiptDocument(content, "{}"u8.ToArray()));
        Assert.Equal("", PdfTools.Faults(pdf));
        using var document = PdfDocument.Open(pdf);
        Assert.Equal(hostile + " 42", document.Information.Title);
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        Assert.Equal(hostile + " 42", Metadata(pdf).Descendants(dc + "title").Single().Value);
    }

    [Fact]
    public void Any_title_is_read_back_as_it_was() =>
        Gen.String[Gen.Char[' ', '\uD7FF'], 1, 40].Where(title => !string.IsNullOrWhiteSpace(title)).Sample(
            title =>
            {
                var content = SampleTicket.Content("minimal") with { Title = title };
                using var document = PdfDocument.Open(Renderer.Render(new ReceiptDocument(content, "{}"u8.ToArray())));
                return document.Information.Title == title + " 42";
            },
            iter: 60);

    [Fact]
    public void The_colour_profile_says_its_own_length_and_kind()
    {
        var profile = Relay.Documents.Pdf.SrgbProfile.Build();
        Assert.Equal(profile.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
    }

    /// <summary>The XMP, which stands in the file as it is so that search tools can read it.</summary>
    private static XDocument Metadata(byte[] pdf)
    {
        var text = Encoding.UTF8.GetString(pdf);
        var start = text.IndexOf("<x:xmpmeta", StringComparison.Ordinal);
        return XDocument.Parse(text[start..(text.IndexOf("</x:xmpmeta>", start, StringComparison.Ordinal) + "</x:xmpmeta>".Length)]);
    }
}
