using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Relay.Printing;
using Relay.Tests.Displays;
using Relay.Tests.Shops;

namespace Relay.Tests.Printing;

/// <summary>Jobs beyond one protocol: duplicates, rules of paper, restarts.</summary>
public sealed class JobTests
{
    [Fact]
    public async Task A_second_print_is_a_duplicate_with_number_and_reason_on_paper_and_in_the_events()
    {
        await using var printer = await TestPrinter.StarAsync();
        var ticket = await printer.PushAsync();
        Assert.DoesNotContain("Duplicata", await PrintedAsync(printer, ticket), StringComparison.Ordinal);

        Assert.Contains("Duplicata n° 1 · perdu", await PrintedAsync(printer, ticket, ""","reason":"lost" """), StringComparison.Ordinal);
        Assert.Contains("Duplicata n° 2", await PrintedAsync(printer, ticket), StringComparison.Ordinal);
        Assert.Equal([null, "lost", null], await TillEvents.OfAsync(printer, "delivery.done"));
        Assert.Equal([("/reason", "invalid-value")], (await printer.Till.RefusedAsync(
            HttpMethod.Post, $"/v1/tickets/{ticket}/deliveries", """{"channel":"print","reason":"why not"}""", HttpStatusCode.UnprocessableEntity)).Errors);
    }

    [Fact]
    public async Task What_may_have_come_out_counts_and_what_surely_did_not_does_not()
    {
        await using var printer = await TestPrinter.StarAsync();
        var ticket = await printer.PushAsync();
        await printer.PrintAsync(ticket);
        var token = (await printer.OfferedAsync())!;
        await printer.FetchedAsync(token);
        await printer.ReportAsync(token, "511");
        Assert.DoesNotContain("Duplicata", await PrintedAsync(printer, ticket, report: false), StringComparison.Ordinal);

        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Contains("Duplicata n° 1", await PrintedAsync(printer, ticket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_France_paper_comes_when_somebody_asks_or_the_law_does()
    {
        await using var printer = await TestPrinter.StarAsync();
        using var shop = printer.Relay.Client(printer.Shop.ShopKey);
        await (await shop.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"country":"FR"}""")).ReadAsync(HttpStatusCode.OK);
        foreach (var (members, prints) in new[]
        {
            (""","deliver":{"print":{}}""", false), (""","deliver":{"print":{"requested":true}}""", true), (""","deliver":{"print":{}},"legalClass":"guarantee" """, true),
        })
        {
            await printer.PushAsync(members);
            var token = (await printer.OfferedAsync())!;
            using var got = await printer.FetchAsync(token);
            Assert.Equal(prints, got.StatusCode == HttpStatusCode.OK);
            await printer.ReportAsync(token, prints ? "200" : "520");
            Assert.Null(await printer.OfferedAsync());
        }
        Assert.Equal(["on-request-only"], await TillEvents.OfAsync(printer, "delivery.failed"));
    }

    [Fact]
    public async Task Elsewhere_a_ticket_may_bring_its_print_along_and_paper_after_digital_is_never_refused()
    {
        await using var printer = await TestPrinter.StarAsync();
        var ticket = await printer.PushAsync(""","deliver":{"print":{"openDrawer":true}}""");
        var bytes = await printer.FetchedAsync((await printer.OfferedAsync())!);

        Assert.StartsWith("1b070a3207", Convert.ToHexStringLower(bytes), StringComparison.Ordinal);
        using var customer = printer.Relay.Client();
        Assert.Equal(HttpStatusCode.OK, (await customer.GetAsync("/T/" + ticket)).StatusCode);
        await printer.PrintAsync(ticket);
    }

    [Fact]
    public async Task A_card_slip_alone_is_the_slip_and_nothing_else()
    {
        await using var printer = await TestPrinter.StarAsync();
        var slip = await printer.PushAsync(""","type":"card-slip" """);
        Assert.Contains("Ticket de carte", await PrintedAsync(printer, slip, ""","part":"card-slip" """), StringComparison.Ordinal);

        var delivery = await printer.PrintAsync(await printer.PushAsync(), ""","part":"card-slip" """);
        Assert.Equal(HttpStatusCode.NotFound, (await printer.FetchAsync((await printer.OfferedAsync())!)).StatusCode);
        Assert.Equal("failed no-card-slip", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task A_job_that_was_on_its_way_to_a_printer_while_that_was_removed_fails()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = await printer.PrintAsync(await printer.PushAsync());
        await printer.Relay.Services.GetRequiredService<PrinterDirectory>().RemoveAsync([printer.Id], TestContext.Current.CancellationToken);
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(5));

        await TillEvents.WaitAsync(printer, "delivery.failed");
        Assert.Equal("failed printer-gone", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task After_a_restart_what_waited_is_printed_and_what_was_begun_is_unknown()
    {
        var folder = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
        string begun, waiting, path;
        TestShop shop;
        await using (var relay = await RelayUnderTest.StartAsync(folder: folder))
        {
            shop = await TestShop.RegisterAsync(relay);
            var till = new TestTill(relay, shop.TillKey);
            var added = await till.SendAsync(HttpMethod.Post, "/v1/printers", """{"name":"Counter","protocol":"epson-sdp"}""", HttpStatusCode.Created);
            path = new Uri(added.Text("url")).AbsolutePath;
            begun = await DeliverAsync(till);
            waiting = await DeliverAsync(till);
            using var printer = relay.Client();
            Assert.NotEmpty(await AskAsync(printer, path));
        }
        await using (var relay = await RelayUnderTest.StartAsync(folder: folder))
        {
            var till = new TestTill(relay, shop.TillKey);
            Assert.Equal("unknown", (await till.SendAsync(HttpMethod.Get, "/v1/deliveries/" + begun)).Text("state"));
            using var printer = relay.Client();
            Assert.Contains(waiting.Replace("_", "", StringComparison.Ordinal), await AskAsync(printer, path), StringComparison.Ordinal);
            Assert.Empty(await AskAsync(printer, path));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_shops_own_reason_to_print_again_is_taken_stands_on_paper_and_is_in_the_events()
    {
        await using var printer = await TestPrinter.StarAsync();
        var manager = new TestTill(printer.Relay, printer.Shop.ShopKey);
        await manager.SendAsync(HttpMethod.Patch, "/v1/shop", """{"reprintReasons":[{"code":"warranty-file","text":"dossier de garantie"}]}""");
        var ticket = await printer.PushAsync();
        await PrintedAsync(printer, ticket);

        Assert.Contains("Duplicata n° 1 · dossier de garantie", await PrintedAsync(printer, ticket, ""","reason":"warranty-file" """), StringComparison.Ordinal);
        Assert.Equal([null, "warranty-file"], await TillEvents.OfAsync(printer, "delivery.done"));
        var bytes = await BytesAsync(printer, ticket, """{"codePage":"cp1252","reason":"warranty-file"}""");
        Assert.Contains("dossier de garantie", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("warranty-file", (await manager.SendAsync(HttpMethod.Get, "/v1/shop")).GetProperty("reprintReasons")[0].Text("code"));
        await manager.SendAsync(HttpMethod.Patch, "/v1/shop", """{"reprintReasons":null}""");
        Assert.Equal([("/reason", "invalid-value")], (await printer.Till.RefusedAsync(
            HttpMethod.Post, $"/v1/tickets/{ticket}/deliveries", """{"channel":"print","reason":"warranty-file"}""", HttpStatusCode.UnprocessableEntity)).Errors);
    }

    [Fact]
    public async Task A_POS_that_prints_by_itself_gets_bytes_and_duplicates_are_marked()
    {
        await using var printer = await TestPrinter.StarAsync();
        var ticket = await printer.PushAsync();
        var first = await BytesAsync(printer, ticket, "{}");
        var second = await BytesAsync(printer, ticket, """{"language":"escpos","width":58,"codePage":"cp1252","codes":"raster","reason":"paper-fault","openDrawer":true,"cut":"none"}""");

        Assert.StartsWith("1b401c2e1b7413", Convert.ToHexStringLower(first), StringComparison.Ordinal);
        Assert.DoesNotContain("Duplicata", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.StartsWith("1b401c2e1b700032fa1b7410", Convert.ToHexStringLower(second), StringComparison.Ordinal);
        Assert.Contains("Duplicata n° 1", Encoding.Latin1.GetString(second), StringComparison.Ordinal);
        Assert.Equal(["payment"], await TillEvents.OfAsync(printer, "drawer.opened"));
        Assert.Equal([null, "paper-fault"], await TillEvents.OfAsync(printer, "delivery.done"));
    }

    private static async Task<string> PrintedAsync(TestPrinter printer, string ticket, string members = "", bool report = true)
    {
        await printer.PrintAsync(ticket, members);
        var token = (await printer.OfferedAsync())!;
        var bytes = await printer.FetchedAsync(token);
        if (report)
            await printer.ReportAsync(token);
        return Encoding.Latin1.GetString(bytes);
    }

    private static async Task<byte[]> BytesAsync(TestPrinter printer, string ticket, string json)
    {
        using var client = printer.Relay.Client(printer.Shop.TillKey);
        using var answer = await client.PostAsync($"/v1/tickets/{ticket}/print.escpos", Json.Body(json));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.ToString());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> DeliverAsync(TestTill till) => (await till.SendAsync(
        HttpMethod.Post, $"/v1/tickets/{(await till.PushAsync()).Text("token")}/deliveries", """{"channel":"print"}""", HttpStatusCode.Accepted)).Text("deliveryId");

    private static async Task<string> AskAsync(HttpClient printer, string path)
    {
        using var answer = await printer.PostAsync(path, new StringContent("ConnectionType=GetRequest&ID=p"));
        return await answer.Content.ReadAsStringAsync();
    }
}
