using Relay.Documents.Layout;

namespace Relay.Documents.Paper;

/// <summary>Lays a ticket out for a receipt printer: the sections of the PDF, on the printer's grid.</summary>
internal static class PaperLayout
{
    /// <param name="link">What the QR at the end carries: the same ticket as a signed file. Null leaves it out.</param>
    public static PaperTicket Lay(ReceiptDocument receipt, PaperShape shape, string? link = null)
    {
        var sheet = new PaperSheet(shape);
        var page = ReceiptLayout.Write(sheet, receipt);
        if (link is not null)
        {
            sheet.Rule();
            sheet.Paragraph(page.Texts.SignedCopy, ReceiptStyles.Small, Align.Center, BlockRole.Paragraph);
            sheet.Add(new PaperQr(link));
            sheet.Paragraph(new Uri(link).Authority.ToLowerInvariant(), ReceiptStyles.Small, Align.Center, BlockRole.Paragraph);
        }
        return new PaperTicket(receipt.Content.Language, shape, sheet.Parts);
    }
}
