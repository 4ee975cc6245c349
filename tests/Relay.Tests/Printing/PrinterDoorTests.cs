using System.Net;
using System.Text;
using Relay.Documents.Paper;
using Relay.Tests.Displays;
using Relay.Tests.Documents;
using Relay.Tests.Shops;

namespace Relay.Tests.Printing;

/// <summary>Printers as a shop adds, sees, changes and removes them.</summary>
public sealed class PrinterDoorTests
{
    [Fact]
    public async Task A_printer_tells_which_jobs_did_not_come_out_and_why_also_after_a_restart_and_to_their_own_till_alone()
    {
        var folder = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
        try
        {
            TestShop shop;
            string id, late, otherKey;
            DateTimeOffset now;
            await using (var relay = await RelayUnderTest.StartAsync(folder: folder))
            {
                shop = await TestShop.RegisterAsync(relay);
                var (manager, till) = (new TestTill(relay, shop.ShopKey), new TestTill(relay, shop.TillKey));
                otherKey = (await manager.SendAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""", HttpStatusCode.Created)).Text("tillKey");
                id = (await manager.SendAsync(HttpMethod.Post, "/v1/printers", """{"name":"Counter","protocol":"star-cloudprnt"}""", HttpStatusCode.Created)).Text("printerId");
                late = (await till.SendAsync(
                    HttpMethod.Post, $"/v1/tickets/{(await till.PushAsync()).Text("token")}/deliveries", """{"channel":"print"}""", HttpStatusCode.Accepted)).Text("deliveryId");
                Assert.Equal(0, (await manager.SendAsync(HttpMethod.Get, "/v1/printers/" + id)).GetProperty("notPrinted").GetArrayLength());
                relay.Clock.Advance(TimeSpan.FromMinutes(61));
                await Until.TrueAsync(
                    async () => (await manager.SendAsync(HttpMethod.Get, "/v1/printers/" + id)).GetProperty("notPrinted").GetArrayLength() == 1, "the printer told of a job that was too late");
                now = relay.Clock.GetUtcNow();
            }
            await using var again = await RelayUnderTest.StartAsync(folder: folder, now: now);
            var owner = new TestTill(again, shop.ShopKey);
            await Until.TrueAsync(
                async () => (await owner.SendAsync(HttpMethod.Get, "/v1/printers/" + id)).GetProperty("notPrinted").GetArrayLength() == 1, "the printer told of it after the restart");
            var told = (await new TestTill(again, shop.TillKey).SendAsync(HttpMethod.Get, "/v1/printers")).GetProperty("items")[0].GetProperty("notPrinted")[0];

            Assert.Equal((late, "print", "failed", "expired"), (told.Text("deliveryId"), told.Text("channel"), told.Text("state"), told.Text("reason")));
            Assert.Equal(0, (await new TestTill(again, otherKey).SendAsync(HttpMethod.Get, "/v1/printers/" + id)).GetProperty("notPrinted").GetArrayLength());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_printers_address_is_shown_once_and_stored_nowhere()
    {
        await using var printer = await TestPrinter.StarAsync();
        var secret = printer.Path.Split('/')[^1];
        Assert.Matches("^[0-9a-z]{52}$", secret);
        await printer.PrintAsync(await printer.PushAsync());
        await printer.FetchedAsync((await printer.OfferedAsync())!);

        Assert.DoesNotContain(secret, (await printer.Till.SendAsync(HttpMethod.Get, "/v1/printers")).GetRawText(), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(printer.Relay.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "lock"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            Assert.DoesNotContain(secret, await reader.ReadToEndAsync(), StringComparison.OrdinalIgnoreCase);
        }
        Assert.Empty(printer.Relay.Log.Lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_printer_is_listed_with_how_it_is_and_why_it_does_not_print()
    {
        await using var printer = await TestPrinter.StarAsync();
        var unheard = await printer.Till.SendAsync(HttpMethod.Get, "/v1/printers/" + printer.Id);
        Assert.False(unheard.GetProperty("status").GetProperty("online").GetBoolean());
        await printer.PrintAsync(await printer.PushAsync());
        await printer.PollAsync("410%20Paper%20out");

        var listed = Assert.Single((await printer.Till.SendAsync(HttpMethod.Get, "/v1/printers")).GetProperty("items").EnumerateArray());
        Assert.Equal((48, 576, "cp1252", 1), (listed.GetProperty("columns").GetInt32(), listed.GetProperty("dots").GetInt32(), listed.Text("codePage"), listed.GetProperty("waiting").GetInt32()));
        var status = listed.GetProperty("status");
        Assert.Equal(("out", "paper-out", true), (status.Text("paper"), status.Text("problem"), status.GetProperty("online").GetBoolean()));
        printer.Relay.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False((await printer.Till.SendAsync(HttpMethod.Get, "/v1/printers/" + printer.Id)).GetProperty("status").GetProperty("online").GetBoolean());
    }

    [Fact]
    public async Task A_printer_is_changed_and_prints_as_it_is_then()
    {
        await using var printer = await TestPrinter.StarAsync(""","width":58""");
        var changed = await printer.Till.SendAsync(
            HttpMethod.Patch, "/v1/printers/" + printer.Id, """{"name":"Left","columns":42,"dots":512,"codePage":"cp858","codePageNumber":53,"cut":"full","codes":"raster","drawerOpenLevel":"low"}""");
        Assert.Equal(("Left", 42, 512, "cp858", "raster"), (changed.Text("name"), changed.GetProperty("columns").GetInt32(), changed.GetProperty("dots").GetInt32(), changed.Text("codePage"), changed.Text("codes")));
        await printer.PrintAsync(await printer.PushAsync());
        var bytes = await printer.FetchedAsync((await printer.OfferedAsync())!);

        Assert.StartsWith("1b1d7435", Convert.ToHexStringLower(bytes), StringComparison.Ordinal);
        Assert.EndsWith("1b6402", Convert.ToHexStringLower(bytes), StringComparison.Ordinal);
        Assert.Equal(512, Raster.OfStar(bytes).Width);
    }

    [Theory]
    [InlineData("""{"protocol":"star-cloudprnt"}""", "/name")]
    [InlineData("""{"name":"x","protocol":"fax"}""", "/protocol")]
    [InlineData("""{"name":"x","protocol":"star-cloudprnt","width":70}""", "/width")]
    [InlineData("""{"name":"x","protocol":"star-cloudprnt","codePage":"iso8859-15"}""", "/codePage")]
    [InlineData("""{"name":"x","protocol":"epson-sdp","columns":64,"dots":384}""", "/columns")]
    [InlineData("""{"name":"x","protocol":"epson-sdp","drawerPin":3}""", "/drawerPin")]
    [InlineData("""{"name":"x","protocol":"epson-sdp","tills":["ti_x"]}""", "/tills/0")]
    [InlineData("""{"name":"x","protocol":"epson-sdp","address":"127.0.0.1"}""", "/address")]
    [InlineData("""{"name":"x","protocol":"escpos-tcp"}""", "/address")]
    public async Task What_is_wrong_with_a_printer_is_named(string json, string member)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var shop = relay.Client((await TestShop.RegisterAsync(relay)).ShopKey);

        using var answer = await shop.SendJsonAsync(HttpMethod.Post, "/v1/printers", json);
        var (_, errors) = await answer.ReadProblemAsync(answer.StatusCode);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity);
        Assert.Contains(errors, error => error.Pointer == member);
    }

    [Fact]
    public async Task A_removed_printers_address_stops_at_once_and_its_jobs_have_failed()
    {
        await using var printer = await TestPrinter.StarAsync();
        var begun = await printer.PrintAsync(await printer.PushAsync());
        var waiting = await printer.PrintAsync(await printer.PushAsync());
        await printer.FetchedAsync((await printer.OfferedAsync())!);
        await printer.Till.SendAsync(HttpMethod.Delete, "/v1/printers/" + printer.Id, status: HttpStatusCode.NoContent);

        using var poll = await printer.SendAsync(new HttpRequestMessage(HttpMethod.Post, printer.Path));
        Assert.Equal(HttpStatusCode.NotFound, poll.StatusCode);
        Assert.Equal(("unknown printer-gone", "failed printer-gone"), (await printer.StateAsync(begun), await printer.StateAsync(waiting)));
        Assert.Equal("channel-unavailable", (await printer.Till.RefusedAsync(
            HttpMethod.Post, $"/v1/tickets/{await printer.PushAsync()}/deliveries", """{"channel":"print"}""", HttpStatusCode.UnprocessableEntity)).Slug);
    }

    [Fact]
    public async Task A_shop_has_as_many_printers_as_the_host_says()
    {
        await using var printer = await TestPrinter.StarAsync(settings: new() { ["Relay:Printing:PrintersPerShop"] = "2" });
        const string another = """{"name":"x","protocol":"epson-sdp"}""";
        await printer.Till.SendAsync(HttpMethod.Post, "/v1/printers", another, HttpStatusCode.Created);

        Assert.Equal("too-many-printers", (await printer.Till.RefusedAsync(HttpMethod.Post, "/v1/printers", another, HttpStatusCode.Conflict)).Slug);
    }

    [Fact]
    public async Task A_till_prints_where_its_own_printer_is_unless_it_names_another()
    {
        await using var printer = await TestPrinter.StarAsync();
        using var shop = printer.Relay.Client(printer.Shop.ShopKey);
        var common = await (await shop.SendJsonAsync(HttpMethod.Post, "/v1/printers", """{"name":"Office","protocol":"epson-sdp"}""")).ReadAsync(HttpStatusCode.Created);
        await printer.PrintAsync(await printer.PushAsync());
        Assert.NotNull(await printer.OfferedAsync());
        await printer.PrintAsync(await printer.PushAsync(), $$""","printer":"{{common.Text("printerId")}}" """);

        using var office = printer.Relay.Client();
        using var answer = await office.PostAsync(new Uri(common.Text("url")).AbsolutePath, new StringContent("ConnectionType=GetRequest"));
        Assert.Contains("epos-print", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_page_shows_accents_in_the_printers_code_pages_and_the_relays_code()
    {
        await using var printer = await TestPrinter.StarAsync();
        var delivery = (await printer.Till.SendAsync(HttpMethod.Post, $"/v1/printers/{printer.Id}/test", status: HttpStatusCode.Accepted)).Text("deliveryId");
        var token = (await printer.OfferedAsync())!;
        var bytes = Convert.ToHexStringLower(await printer.FetchedAsync(token));
        using var png = await printer.FetchAsync(token, "image/png");
        var page = await png.Content.ReadAsByteArrayAsync();
        await printer.ReportAsync(token);

        Assert.Contains("1b1d7404", bytes, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(PaperAlphabet.Cp858.Bytes("éàçß€ oe")!), bytes, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(PaperAlphabet.Cp1252.Bytes("éàçß€ œ")!), bytes, StringComparison.Ordinal);
        Assert.Contains(PdfTools.Codes(page), code => code.StartsWith("QR-Code:HTTP://", StringComparison.Ordinal));
        Assert.Equal("done", await printer.StateAsync(delivery));
    }

    [Fact]
    public async Task A_printer_that_is_away_while_something_waits_is_told_of_once()
    {
        await using var printer = await TestPrinter.StarAsync();
        await printer.PollAsync();
        await printer.PrintAsync(await printer.PushAsync());
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(65));
        await TillEvents.WaitAsync(printer, "printer.problem");
        printer.Relay.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(["offline"], await TillEvents.OfAsync(printer, "printer.problem"));
        await printer.PollAsync();
        Assert.False((await printer.Till.SendAsync(HttpMethod.Get, "/v1/printers/" + printer.Id)).GetProperty("status").TryGetProperty("problem", out _));
    }
}
