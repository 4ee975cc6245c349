using Relay.Displays.Boards;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Displays;

/// <summary>Of several tickets of one sale the display shows one code: that of the first that leads to the others.</summary>
public sealed class SaleBoardTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task The_display_shows_one_code_for_a_sale_and_the_next_sale_replaces_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();

        await till.PushAsync(""","type":"gift-receipt","sale":"7" """);
        var gift = await display.UntilAsync("qr");
        var receipt = await till.PushAsync(""","sale":"7" """);
        var code = await display.UntilAsync("qr", after: gift);
        await till.PushAsync(""","type":"voucher","sale":"7","deliver":{"display":false}""");
        await till.PushAsync(""","type":"service","sale":"7" """);
        var longer = await display.UntilAsync("qr", after: code);
        var other = await till.PushAsync(""","sale":"8" """);
        var next = await display.UntilAsync(board => board.Text("state") == "qr" && board.GetProperty("offer").GetInt64() > longer.GetProperty("offer").GetInt64());

        Assert.True(QrReader.Carries(code, receipt.Text("link")));
        Assert.True(QrReader.Carries(longer, receipt.Text("link")));
        Assert.Equal(code.GetProperty("offer").GetInt64(), longer.GetProperty("offer").GetInt64());
        Assert.True(QrReader.Carries(next, other.Text("link")));
        Assert.DoesNotContain(display.Boards.Skip(display.Boards.ToList().FindIndex(board => board.Text("state") == "qr")), board => board.Text("state") == "idle");
    }

    [Fact]
    public async Task Who_has_scanned_already_is_shown_the_code_again_when_another_ticket_follows()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var receipt = await till.PushAsync(""","sale":"7" """);
        await display.UntilAsync("qr");
        using var phone = relay.Client();
        using var pdf = await phone.GetAsync(TestDisplay.PathOf(receipt.Text("link")));
        var thanks = await display.UntilAsync("thanks");

        await till.PushAsync(""","type":"gift-receipt","sale":"7" """);

        Assert.True(QrReader.Carries(await display.UntilAsync("qr", after: thanks), receipt.Text("link")));
    }

    [Fact]
    public void A_sales_code_stays_and_stays_longer_but_nothing_of_another_sale_does()
    {
        var first = Slot(Code("a", "s"));

        var second = first.Code(Code("b", "s"), 2, 2 * Long);
        Assert.Equal((first.Content, 2 * Long, 2L, 1L), (second.Content, second.Until, second.Version, second.Since));
        Assert.Equal(Long, first.Code(Code("b", "s"), 2, TimeSpan.Zero).Until);
        foreach (var other in new[] { Code("b", "t"), Code("b", null) })
            Assert.Equal(other, first.Code(other, 2, Long).Content);
        Assert.Equal(Id("b"), ((QrContent)Slot(Code("a", null)).Code(Code("b", null), 2, Long).Content!).Ticket);
        Assert.Same(first, first.Passed("s", 2));
        Assert.Null(first.Passed("t", 2).Content);
        Assert.Null(first.Passed(null, 2).Content);
        Assert.Null(Slot(Code("a", null)).Passed(null, 2).Content);
    }

    [Fact]
    public void What_is_given_away_makes_way_for_what_leads_to_all()
    {
        var gift = Slot(Code("g", "s", givenAway: true));

        Assert.Equal(Id("a"), ((QrContent)gift.Code(Code("a", "s"), 2, Long).Content!).Ticket);
        Assert.Equal(Id("a"), ((QrContent)Slot(Code("a", "s")).Code(Code("g", "s", givenAway: true), 2, Long).Content!).Ticket);
    }

    [Fact]
    public void A_choice_that_was_made_is_not_taken_back_by_another_ticket_and_an_erased_ticket_does_not_come_back()
    {
        var chosen = Slot(Code("a", "s")).Chosen(Id("a"), "paper", 2, Long);
        var thanked = Slot(Code("a", "s")).Opened(Id("a"), 2, Long);

        Assert.Same(chosen, chosen.Code(Code("b", "s"), 3, Long));
        Assert.Equal(Id("a"), ((QrContent)thanked.Code(Code("b", "s"), 3, Long).Content!).Ticket);
        Assert.Equal(Id("b"), ((QrContent)Slot(Code("a", "s")).Erased(Id("a"), 2).Code(Code("b", "s"), 3, Long).Content!).Ticket);
    }

    [Fact]
    public void A_card_slip_that_follows_can_be_chosen()
    {
        var first = Slot(Code("a", "s"));

        Assert.False(((QrContent)first.Content!).Qr.HasCardSlip);
        Assert.True(((QrContent)first.Code(Code("b", "s", slip: true), 2, Long).Content!).Qr.HasCardSlip);
    }

    private static TillSlot Slot(QrContent code) => TillSlot.Showing(code, 1, Long);

    private static QrContent Code(string ticket, string? sale, bool givenAway = false, bool slip = false) => new(
        Id(ticket), new TicketQr(new TicketNotice(Token.New(), null, "en", true) { Sale = sale, GivenAway = givenAway, HasCardSlip = slip }, "HTTPS://X/T/1"));

    private static TicketId Id(string ticket) => new(ticket);
}
