using System.Text;
using System.Text.Json;
using Relay.Documents;
using Relay.Documents.Codes;

namespace Relay.Benchmarks;

/// <summary>The same receipts as <see cref="SampleTicket"/>, as the renderer takes them.</summary>
internal static class SampleReceipt
{
    private static readonly byte[] Logo = QrPng.Write(QrMatrix.Encode("A LOGO OF SOME SIZE"));

    public static ReceiptDocument Of(int seed, DateTimeOffset time)
    {
        var json = SampleTicket.Json(seed);
        using var parsed = JsonDocument.Parse(json);
        var ticket = parsed.RootElement;
        var total = ticket.GetProperty("total").GetDecimal();
        var content = new TicketContent
        {
            Number = ticket.GetProperty("number").GetString()!,
            IssuedAt = time,
            Language = "fr",
            Currency = "EUR",
            Store = new StoreBlock("Épicerie des Quatre-Vents", ["Z.A. Les Aulnes", "35400 Saint-Malo"], null, null, null, [new LabelledValue("SIRET", "81234567800029")]),
            Register = new RegisterBlock("07", "0412", null),
            Lines = [.. ticket.GetProperty("lines").EnumerateArray().Select(line => new TicketLine(
                line.GetProperty("description").GetString()!, line.GetProperty("quantity").GetDecimal(), null, line.GetProperty("sku").GetString(),
                line.GetProperty("unitPrice").GetDecimal(), line.GetProperty("total").GetDecimal(), "1", []))],
            Total = total,
            Payments = [new Payment("CB sans contact", total)],
            Taxes = [new TaxRow("1", 5.5m, total, 0, total, null)],
            Barcode = new Barcode(BarcodeSymbology.Code128, ticket.GetProperty("barcode").GetProperty("value").GetString()!, null),
            Messages = ["Merci de votre visite."],
        };
        return new ReceiptDocument(content, Encoding.UTF8.GetBytes(json), Logo);
    }
}
