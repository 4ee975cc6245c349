using System.Text;
using System.Text.Json.Nodes;
using Relay.Documents;

namespace Relay.Tests.Documents;

public class GiftReceiptTests
{
    [Fact]
    public void A_gift_receipt_shows_no_price_even_where_the_POS_sent_them()
    {
        var content = SampleTicket.Content("shoes-receipt") with { Type = TicketType.GiftReceipt };
        content = content with { Lines = [.. content.Lines.Select(line => line with { Notes = [] })] };
        var pdf = new ReceiptRenderer().Render(new ReceiptDocument(content, Samples.Read("shoes-receipt")));
        var text = PdfTools.Text(pdf);
        Assert.Contains("0015 black (39)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("€", text, StringComparison.Ordinal);
        foreach (var price in new[] { "89,00", "46,00", "23,00", "61,00", "293,00", "44,83", "20 %" })
            Assert.DoesNotContain(price, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_inside_a_gift_receipt_tells_no_price_either()
    {
        var data = Encoding.UTF8.GetString(GiftData.WithoutPrices(Samples.Read("shoes-receipt")).Span);
        foreach (var member in new[] { "unitPrice", "total", "payments", "taxes", "89.0", "293", "44.83" })
            Assert.DoesNotContain(member, data, StringComparison.Ordinal);
        var ticket = JsonNode.Parse(data)!;
        Assert.Equal("1082000000825", (string?)ticket["number"]);
        Assert.Equal("0015 black (39)", (string?)ticket["lines"]![0]!["description"]);
        Assert.Equal(2, (int)ticket["lines"]![1]!["quantity"]!);
        Assert.Equal(6, ticket["store"]!.AsObject().Count);
    }

    [Fact]
    public void Data_without_prices_stays_byte_for_byte()
    {
        var sent = Samples.Read("shoes-gift-receipt");
        Assert.Equal(sent, GiftData.WithoutPrices(sent).ToArray());
    }
}
