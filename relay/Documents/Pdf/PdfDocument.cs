using Relay.Documents.Fonts;
using Relay.Documents.Layout;

namespace Relay.Documents.Pdf;

/// <summary>Writes a laid-out ticket as a PDF/A-3b file with its data attached.</summary>
internal static class PdfDocument
{
    private const string Producer = "Ticket Relay";

    /// <param name="data">Becomes the attachment <c>ticket.json</c>.</param>
    /// <param name="moment">The file's date.</param>
    public static byte[] Write(PrintedTicket ticket, ReadOnlySpan<byte> data, DateTimeOffset moment, SubsetCache cache)
    {
        using var file = new PdfFile();
        var (catalog, pages, info) = (file.Reserve(), file.Reserve(), file.Reserve());
        var structure = new StructureTree();
        var pageNumbers = WritePages(file, pages, ticket, structure, cache);
        var tree = structure.Write(file, pageNumbers);
        var attachment = WriteAttachment(file, data, moment);
        var (metadata, intent) = WriteMarks(file, ticket, moment);
        WriteInfo(file, info, ticket.Title, moment);
        WriteCatalog(file, catalog, ticket.Language, $"/Pages {pages} 0 R/Metadata {metadata} 0 R/OutputIntents[{intent} 0 R]/StructTreeRoot {tree} 0 R"
            + $"/AF[{attachment} 0 R]/Names<</EmbeddedFiles<</Names[(ticket.json){attachment} 0 R]>>>>");
        return file.Finish(catalog, info);
    }

    private static List<int> WritePages(PdfFile file, int parent, PrintedTicket ticket, StructureTree structure, SubsetCache cache)
    {
        var fonts = new DocumentFonts(ticket, cache);
        var images = new DocumentImages(ticket);
        var resources = $"<</Font<<{fonts.Write(file)}>>/XObject<<{images.Write(file)}>>>>";
        using var painter = new PagePainter(fonts, images, structure);
        var numbers = new List<int>(ticket.Pages.Count);
        foreach (var page in ticket.Pages)
        {
            var (number, content) = (file.Reserve(), file.Reserve());
            file.Stream(content, "", Deflate.Pack(painter.Paint(page).Written));
            var target = file.Begin(number);
            target.Ascii($"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 ");
            target.Points(ticket.Width);
            target.Byte((byte)' ');
            target.Points(page.Height);
            target.Ascii($"]/Resources{resources}/Contents {content} 0 R/StructParents {numbers.Count}/Tabs/S>>");
            file.End();
            numbers.Add(number);
        }
        var kids = file.Begin(parent);
        kids.Ascii($"<</Type/Pages/Count {numbers.Count}/Kids[");
        foreach (var number in numbers)
            kids.Ascii($"{number} 0 R ");
        kids.Ascii("]>>");
        file.End();
        return numbers;
    }

    /// <summary>The ticket's data as an associated file (ISO 19005-3, 6.8).</summary>
    private static int WriteAttachment(PdfFile file, ReadOnlySpan<byte> data, DateTimeOffset moment)
    {
        var (specification, stream) = (file.Reserve(), file.Reserve());
        file.Begin(specification).Ascii(
            $"<</Type/Filespec/F(ticket.json)/UF(ticket.json)/AFRelationship/Data/Desc(The ticket as data)/EF<</F {stream} 0 R/UF {stream} 0 R>>>>");
        file.End();
        file.Stream(stream, $"/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size {data.Length}/ModDate({PdfString.Date(moment)})>>", Deflate.Pack(data));
        return specification;
    }

    private static (int Metadata, int Intent) WriteMarks(PdfFile file, PrintedTicket ticket, DateTimeOffset moment)
    {
        var (metadata, intent, profile) = (file.Reserve(), file.Reserve(), file.Reserve());
        file.Stream(metadata, "/Type/Metadata/Subtype/XML", XmpPacket.Write(ticket.Title, ticket.Language, Producer, moment), deflated: false);
        file.Begin(intent).Ascii($"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile {profile} 0 R>>");
        file.End();
        file.Stream(profile, "/N 3", SrgbProfile.Bytes);
        return (metadata, intent);
    }

    private static void WriteInfo(PdfFile file, int number, string title, DateTimeOffset moment)
    {
        var target = file.Begin(number);
        target.Raw("<</Title"u8);
        target.Text(title);
        var date = PdfString.Date(moment);
        target.Ascii($"/Producer({Producer})/CreationDate({date})/ModDate({date})>>");
        file.End();
    }

    private static void WriteCatalog(PdfFile file, int number, string language, string references)
    {
        var target = file.Begin(number);
        target.Raw("<</Type/Catalog/Lang"u8);
        target.Text(language);
        target.Ascii($"/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>{references}>>");
        file.End();
    }
}
