using Relay.Documents.Fonts;
using Relay.Documents.Layout;
using Relay.Documents.Pdf;

namespace Relay.Documents;

/// <summary>Lays a ticket out as a PDF: a pure function, byte-identical for equal input. Safe for any number of threads.</summary>
internal sealed class ReceiptRenderer
{
    private const int MostCachedBytes = 16 * 1024 * 1024;

    private readonly SubsetCache _subsets = new(MostCachedBytes);

    public byte[] Render(ReceiptDocument receipt)
    {
        var data = receipt.Content.Type == TicketType.GiftReceipt ? GiftData.WithoutPrices(receipt.TicketJson) : receipt.TicketJson;
        return PdfDocument.Write(ReceiptLayout.Lay(receipt), data.Span, receipt.Content.IssuedAt, _subsets);
    }
}
