using System.Net;
using Relay.Documents.Paper;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Displays;

/// <summary>A ticket whose code nobody touches prints by itself where the shop wants that: seen at a printer's door.</summary>
public sealed class TimedPrintTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_code_that_nobody_touches_prints_its_ticket_once_and_the_till_hears_why()
    {
        await using var scene = await TimedScene.StartAsync();
        var ticket = await scene.ShowAsync();

        scene.Relay.Clock.Advance(Time - TimeSpan.FromSeconds(1));
        Assert.Empty(await scene.ChoicesAsync(ticket));
        scene.Relay.Clock.Advance(TimeSpan.FromSeconds(1));
        var choice = await scene.ChoiceAsync(ticket);
        var confirmed = await scene.Display.UntilAsync("chosen");
        scene.Relay.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(("paper", "timeout", "print"), (choice.Choice, choice.Reason, choice.Channel));
        Assert.Equal([choice.DeliveryId], (await scene.PrintsAsync(ticket)).Select(print => print.Id));
        Assert.Contains(choice.DeliveryId!, await scene.OfferedAsync(), StringComparison.Ordinal);
        Assert.Single(await scene.ChoicesAsync(ticket));
        Assert.False(confirmed.TryGetProperty("qr", out _));
        var told = await scene.Till.SendAsync(HttpMethod.Get, "/v1/events?after=0&wait=0&types=ticket.choice");
        Assert.Equal("timeout", told.GetProperty("events")[0].GetProperty("data").Text("reason"));
    }

    [Fact]
    public async Task Another_ticket_of_the_sale_does_not_call_the_print_off_and_has_none_of_its_own()
    {
        await using var scene = await TimedScene.StartAsync();
        var ticket = await scene.ShowAsync(""","sale":"7" """);
        var gift = await scene.Till.PushAsync(""","type":"gift-receipt","sale":"7" """);

        await scene.PassAsync(Time);

        Assert.Equal("timeout", Assert.Single(await scene.ChoicesAsync(ticket)).Reason);
        Assert.Empty(await scene.ChoicesAsync(gift));
        Assert.Single(await scene.PrintsAsync(ticket));
        Assert.Empty(await scene.PrintsAsync(gift));
    }

    [Theory]
    [InlineData("opened")]
    [InlineData("none")]
    [InlineData("printed")]
    [InlineData("next")]
    [InlineData("idle")]
    [InlineData("cart")]
    [InlineData("erased")]
    [InlineData("switched off")]
    public async Task What_is_opened_chosen_printed_or_followed_by_the_next_sale_does_not_print_by_itself(string what)
    {
        await using var scene = await TimedScene.StartAsync();
        var ticket = await scene.ShowAsync();
        var token = ticket.Text("token");
        var code = await scene.Display.UntilAsync("qr");

        switch (what)
        {
            case "opened":
                using (var phone = scene.Relay.Client())
                    Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/T/" + token)).StatusCode);
                await scene.UntilAsync(ticket, TicketEventType.Opened);
                break;
            case "none":
                Assert.True((await scene.Display.ChooseAsync(code, "none")).GetProperty("done").GetBoolean());
                break;
            case "printed":
                await scene.Till.SendAsync(HttpMethod.Post, $"/v1/tickets/{token}/deliveries", """{"channel":"print"}""", HttpStatusCode.Accepted);
                break;
            case "next":
                await scene.Till.PushAsync(""","deliver":{"display":false}""");
                await scene.Display.UntilAsync("idle", after: code);
                break;
            case "erased":
                await scene.Till.SendAsync(HttpMethod.Delete, "/v1/tickets/" + token, null, HttpStatusCode.NoContent);
                break;
            case "switched off":
                await scene.Manager.SendAsync(HttpMethod.Patch, "/v1/shop", """{"printSeconds":null}""");
                break;
            default:
                await scene.Till.SendAsync(HttpMethod.Put, "/v1/display", what == "idle" ? """{"state":"idle"}""" : """{"state":"cart","currency":"EUR","total":5}""");
                break;
        }
        await scene.PassAsync(Time);

        Assert.DoesNotContain(await scene.ChoicesAsync(ticket), choice => choice.Reason == "timeout");
        Assert.Equal(what == "printed" ? 1 : 0, (await scene.PrintsAsync(ticket)).Count);
    }

    [Fact]
    public async Task Nothing_prints_while_somebody_types_an_address()
    {
        await using var scene = await TimedScene.StartAsync();
        var ticket = await scene.ShowAsync();
        await scene.Display.StayAsync(await scene.Display.UntilAsync("qr"));

        await scene.PassAsync(Time + TimeSpan.FromSeconds(10));
        Assert.Empty(await scene.ChoicesAsync(ticket));
        scene.Relay.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("timeout", (await scene.ChoiceAsync(ticket)).Reason);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(240, 1)]
    [InlineData(400, 0)]
    public async Task A_restart_in_between_neither_loses_nor_doubles_a_print_unless_it_lasts_until_the_customer_has_left(int secondsDown, int prints)
    {
        await using var scene = await TimedScene.StartAsync();
        var ticket = await scene.ShowAsync();
        await scene.UntilAsync(ticket, TicketEventType.Shown);

        await scene.RestartAsync(TimeSpan.FromSeconds(secondsDown));
        scene.Relay.Clock.Advance(Time);
        if (prints == 1)
            Assert.Equal("timeout", (await scene.ChoiceAsync(ticket)).Reason);
        await scene.PassAsync(Time);
        await scene.RestartAsync(TimeSpan.FromSeconds(1));
        await scene.PassAsync(Time);

        Assert.Equal((prints, prints), ((await scene.ChoicesAsync(ticket)).Count, (await scene.PrintsAsync(ticket)).Count));
    }

    [Fact]
    public async Task A_relay_without_a_printer_tells_the_till_which_then_prints()
    {
        await using var scene = await TimedScene.StartAsync(printer: false);
        var ticket = await scene.ShowAsync();

        scene.Relay.Clock.Advance(Time);

        Assert.Equal(("paper", "timeout", null), await scene.ChoiceAsync(ticket) is var choice ? (choice.Choice, choice.Reason, choice.DeliveryId) : default);
    }

    /// <summary>A shop of a time before this rule, or a database that was written to by hand.</summary>
    [Fact]
    public async Task In_France_nothing_prints_by_itself_whatever_is_stored_also_not_what_paper_is_due_for()
    {
        await using var scene = await TimedScene.StartAsync();
        await scene.SetCountryAsync("FR");
        var ticket = await scene.ShowAsync(""","legalClass":"guarantee" """);

        await scene.PassAsync(Time);

        Assert.Empty(await scene.ChoicesAsync(ticket));
    }

    [Fact]
    public async Task The_setting_is_refused_exactly_where_the_law_of_paper_wants_a_request()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var manager = new TestTill(relay, (await TestShop.RegisterAsync(relay)).ShopKey);
        foreach (var country in new[] { "FR", "GP", "MQ", "GF", "RE", "YT", "DE", "AT", "BE", "IT" })
        {
            var body = $$"""{"country":"{{country}}","printSeconds":20}""";
            if (PaperLaw.For(country).NeedsRequest)
                Assert.Equal([("/printSeconds", "invalid-value")], (await manager.RefusedAsync(HttpMethod.Patch, "/v1/shop", body, HttpStatusCode.UnprocessableEntity)).Errors);
            else
                await manager.SendAsync(HttpMethod.Patch, "/v1/shop", body);
        }
    }
}
