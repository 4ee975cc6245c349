using Relay.Documents;
using Relay.Tests.Documents;
using Relay.Viewing;
using Relay.Viewing.Pages;

namespace Relay.Tests.Viewing;

public sealed class ReceiptSheetTests
{
    public static TheoryData<string> Names { get; } = [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_says_all_that_the_ticket_says(string sample)
    {
        var content = SampleTicket.Content(sample);
        var text = HtmlText.Of(Page(content));

        Assert.All(TextsOf.All(content), said => Assert.Contains(HtmlText.Plain(said), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Markup_in_a_ticket_is_text_on_the_page()
    {
        const string Attack = "<img src=x onerror=alert(1)>\"'&";
        var attacked = SampleTicket.Content("shoes-receipt") with
        {
            Title = Attack,
            Number = Attack,
            Language = "fr\"><script>",
            Store = new(Attack, [Attack], Attack, Attack, Attack, [new(Attack, Attack)]),
            Register = new(Attack, Attack, Attack),
            Customer = new(Attack, Attack, [Attack]),
            Lines = [new(Attack, -1, Attack, Attack, 1, 1, Attack, [Attack])],
            Payments = [new(Attack, 1)],
            Taxes = [new(Attack, 1, 1, 1, 1, 1)],
            Fiscal = new(Attack, Attack, [new(Attack, Attack)]),
            Barcode = new(BarcodeSymbology.Code128, Attack, Attack),
            RelatesTo = new(Attack, RelationKind.Cancels),
            Messages = [Attack],
        };

        var page = Page(attacked);

        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("'&\"", page, StringComparison.Ordinal);
        Assert.Contains(Attack, HtmlText.Of(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gift_receipt_shows_no_price_even_where_the_ticket_has_one()
    {
        var gift = SampleTicket.Content("shoes-receipt") with { Type = TicketType.GiftReceipt };

        var text = HtmlText.Of(Page(gift));

        Assert.DoesNotContain("89,00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("61,00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("10,17", text, StringComparison.Ordinal);
        Assert.Contains("0015 black (39)", text, StringComparison.Ordinal);
        Assert.Null(View(gift).Amount);
    }

    [Fact]
    public void A_cancelling_ticket_says_so_before_all_else() =>
        Assert.StartsWith(" Annule le ticket n° 1082000000825 CHAUSSURES", HtmlText.Of(Page(SampleTicket.Content("refund"))), StringComparison.Ordinal);

    [Fact]
    public void A_vouchers_value_stands_alone() =>
        Assert.Contains("<p class=\"worth\">32,00&#xA0;€</p>", Page(SampleTicket.Content("shoes-deposit-voucher")), StringComparison.Ordinal);

    [Fact]
    public void The_receipt_is_marked_with_its_own_language() =>
        Assert.Contains("<article class=\"receipt\" lang=\"el\"", Page(SampleTicket.Content("kiosk-multiscript")), StringComparison.Ordinal);

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ku-Latn", "ltr")]
    [InlineData("el", "ltr")]
    public void The_receipt_runs_as_its_language_does(string language, string direction) =>
        Assert.Contains($"lang=\"{language}\" dir=\"{direction}\"", Page(SampleTicket.Content("minimal") with { Language = language }), StringComparison.Ordinal);

    [Fact]
    public void A_shops_logo_is_part_of_the_page()
    {
        var page = ReceiptSheet.Of(View(SampleTicket.Content("minimal")) with { Logo = [1, 2, 3] }).Markup;

        Assert.Contains("src=\"data:image/png;base64,AQID\" alt=\"\"", page, StringComparison.Ordinal);
    }

    private static string Page(TicketContent content) => ReceiptSheet.Of(View(content)).Markup;

    private static ReceiptView View(TicketContent content) =>
        new(content, "/T/7ZK3M9Q0V4T8X2B6N1C5D7F9GH", "6MRD", "tickets.example.fr", new DateTimeOffset(2027, 2, 20, 0, 0, 0, TimeSpan.Zero));
}
