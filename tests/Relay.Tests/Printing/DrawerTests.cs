using System.Net;
using System.Text;

namespace Relay.Tests.Printing;

/// <summary>The cash drawer: opened once, soon, and written down; or not.</summary>
public sealed class DrawerTests
{
    private const string Pulse = "1b070a3207";

    [Fact]
    public async Task A_drawer_opens_without_paper_once_and_its_cause_is_written_down()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.OpenDrawerAsync("""{"cause":"withdrawal"}""");

        var offer = await printer.PollAsync();
        Assert.Equal(["application/vnd.star.starprnt", "application/vnd.star.line"], offer.GetProperty("mediaTypes").EnumerateArray().Select(type => type.GetString()!));
        var token = offer.GetProperty("jobToken").GetString()!;
        Assert.Equal(Pulse, Convert.ToHexStringLower(await printer.FetchedAsync(token)));
        Assert.Null(await printer.OfferedAsync());
        await printer.ReportAsync(token);

        Assert.Equal("done", await printer.StateAsync(delivery));
        Assert.Equal(["withdrawal"], await TillEvents.OfAsync(printer, "drawer.opened"));
    }

    [Fact]
    public async Task An_Epson_opens_its_drawer_on_the_pin_that_is_set()
    {
        await using var printer = await TestPrinter.EpsonAsync(""","drawerPin":5,"drawerMilliseconds":200""");
        await printer.OpenDrawerAsync();

        Assert.Contains("""<pulse drawer="drawer_2" time="pulse_200" />""", Encoding.UTF8.GetString(await printer.AskAsync()), StringComparison.Ordinal);
        Assert.Empty(await printer.AskAsync());
    }

    [Fact]
    public async Task A_drawer_that_was_asked_for_20_seconds_ago_is_never_opened()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.OpenDrawerAsync();
        var token = (await printer.OfferedAsync())!;
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(HttpStatusCode.NotFound, (await printer.FetchAsync(token)).StatusCode);
        Assert.Null(await printer.OfferedAsync());
        Assert.Equal("failed expired", await printer.StateAsync(delivery));
        Assert.Empty(await TillEvents.OfAsync(printer, "drawer.opened"));
    }

    [Fact]
    public async Task A_kick_that_was_fetched_is_not_offered_again_whatever_the_printer_says()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.OpenDrawerAsync();
        await printer.FetchedAsync((await printer.OfferedAsync())!);

        Assert.Null(await printer.OfferedAsync("420%20Cover%20open"));
        Assert.Null(await printer.OfferedAsync());
        Assert.Equal("unknown cover-open", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task A_kick_that_did_not_arrive_whole_is_not_tried_again()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.OpenDrawerAsync();
        var token = (await printer.OfferedAsync())!;
        await printer.FetchedAsync(token);
        await printer.ReportAsync(token, "520");

        Assert.Null(await printer.OfferedAsync());
        Assert.Equal("failed not-fetched", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task A_print_opens_the_drawer_in_its_first_answer_only()
    {
        await using var printer = await TestPrinter.StarAsync();
        await printer.PrintAsync(await printer.PushAsync(), ""","openDrawer":true""");
        var token = (await printer.OfferedAsync())!;
        var first = await printer.FetchedAsync(token);
        Assert.StartsWith(Pulse, Convert.ToHexStringLower(first), StringComparison.Ordinal);
        using (var png = await printer.FetchAsync(token, "image/png"))
            Assert.Equal("start", png.Headers.GetValues("X-Star-CashDrawer").Single());

        Assert.Equal(token, await printer.OfferedAsync("410%20Paper%20out"));
        var again = await printer.FetchedAsync(token);
        Assert.Equal(first[(Pulse.Length / 2)..], again);
        using (var png = await printer.FetchAsync(token, "image/png"))
            Assert.Equal("none", png.Headers.GetValues("X-Star-CashDrawer").Single());
        Assert.Equal(["payment"], await TillEvents.OfAsync(printer, "drawer.opened"));
    }

    [Fact]
    public async Task A_print_that_comes_late_leaves_the_drawer_shut()
    {
        await using var printer = await TestPrinter.StarAsync();
        await printer.PrintAsync(await printer.PushAsync(), ""","openDrawer":true""");
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(21));

        Assert.DoesNotContain(Pulse, Convert.ToHexStringLower(await printer.FetchedAsync((await printer.OfferedAsync())!)), StringComparison.Ordinal);
        Assert.Empty(await TillEvents.OfAsync(printer, "drawer.opened"));
    }

    [Fact]
    public async Task A_ticket_whose_customer_takes_no_paper_opens_the_drawer_all_the_same()
    {
        await using var printer = await TestPrinter.StarAsync();
        await printer.PushAsync(""","deliver":{"openDrawer":true}""");

        Assert.Equal(Pulse, Convert.ToHexStringLower(await printer.FetchedAsync((await printer.OfferedAsync())!)));
    }

    [Fact]
    public async Task Without_a_printer_there_is_no_drawer_to_open()
    {
        await using var printer = await TestPrinter.StarAsync();
        await printer.Till.SendAsync(HttpMethod.Delete, "/v1/printers/" + printer.Id, status: HttpStatusCode.NoContent);

        Assert.Equal("channel-unavailable", (await printer.Till.RefusedAsync(HttpMethod.Post, "/v1/drawer", "{}", HttpStatusCode.UnprocessableEntity)).Slug);
        Assert.Equal([("/cause", "invalid-value")], (await (await TestPrinter.StarAsync()).Till.RefusedAsync(HttpMethod.Post, "/v1/drawer", """{"cause":"fun"}""", HttpStatusCode.UnprocessableEntity)).Errors);
    }

    [Fact]
    public async Task A_POS_that_opens_the_drawer_by_itself_gets_the_bytes_and_the_cause_is_written_down()
    {
        await using var printer = await TestPrinter.StarAsync();
        using var client = printer.Relay.Client(printer.Shop.TillKey);

        using var escpos = await client.PostAsync("/v1/drawer.escpos", Relay.Tests.Shops.Json.Body("""{"drawerPin":5,"cause":"session-open"}"""));
        Assert.Equal("1b401c2e1b700132fa", Convert.ToHexStringLower(await escpos.Content.ReadAsByteArrayAsync()));
        using var star = await client.PostAsync("/v1/drawer.escpos", Relay.Tests.Shops.Json.Body("""{"language":"starprnt"}"""));
        Assert.Equal(Pulse, Convert.ToHexStringLower(await star.Content.ReadAsByteArrayAsync()));
        Assert.Equal(["session-open", "no-sale"], await TillEvents.OfAsync(printer, "drawer.opened"));
    }
}
