using Relay.Documents.Layout;
using Relay.Documents.Paper;
using Relay.Hosting;
using Relay.Printing.Encoders;

namespace Relay.Printing.Jobs;

/// <summary>A page that shows what a printer can do: accents in its code page and in others, widths, codes.</summary>
/// <param name="Language">BCP 47 of the shop.</param>
internal sealed record TestPage(Printer Printer, string Language)
{
    private const string Accents = "éèêëàâçîïôùûœ ÄÖÜäöüß ñ¿¡ € 12,50";
    private const string Others = "Ελλάδα Україна Łódź";

    /// <param name="shape">What it is laid out for; not always as the printer is set, such as for a picture.</param>
    public PaperTicket Lay(PaperShape shape, string link)
    {
        var texts = Languages.Texts<PrintingTexts>(Language);
        var sheet = new PaperSheet(shape);
        sheet.Paragraph(texts.TestTitle, ReceiptStyles.StoreName, Align.Center, BlockRole.Title);
        sheet.Paragraph(Printer.Name, ReceiptStyles.Strong, Align.Center, BlockRole.Paragraph);
        sheet.Rule();
        sheet.Pair(texts.Columns, PaperStyle.Plain, $"{Printer.Columns} / {Printer.Dots}", PaperStyle.Plain);
        sheet.Pair(texts.CodePage, PaperStyle.Plain, Printer.CodePageNumber is { } number ? $"{Printer.CodePage} = {number}" : Printer.CodePage, PaperStyle.Plain);
        sheet.Paragraph(Accents, ReceiptStyles.Body, Align.Left, BlockRole.Paragraph);
        sheet.Paragraph(Others, ReceiptStyles.Body, Align.Left, BlockRole.Paragraph);
        sheet.Rule();
        sheet.Paragraph(texts.ChooseCodePage, ReceiptStyles.Body, Align.Left, BlockRole.Paragraph);
        foreach (var (alphabet, candidate) in Candidates)
            sheet.Add(new PaperSample(alphabet, candidate, $"{candidate,3} {alphabet.Name,-11}" + alphabet.Simplified("éàçß€ œ")));
        sheet.Rule();
        sheet.Add(new PaperQr(link));
        return new PaperTicket(Language, shape, sheet.Parts);
    }

    private IReadOnlyList<(PaperAlphabet Alphabet, int Number)> Candidates => Printer.Protocol switch
    {
        PrinterProtocol.EscPosTcp => CodePageNumbers.EscPosCandidates,
        PrinterProtocol.StarCloudPrnt => CodePageNumbers.StarCandidates,
        _ => [],
    };
}
