using System.Net;
using System.Text.RegularExpressions;
using Relay.Tests.Shops;
using Relay.Tests.Viewing;

namespace Relay.Tests.Tickets;

/// <summary>Several tickets of one sale: the link of one opens them all, what is given away opens itself only.</summary>
public sealed partial class SaleDoorTests
{
    private const string Gift = ""","type":"gift-receipt","lines":[{"description":"Scarf","quantity":1,"unitPrice":77.31,"total":77.31}]""";
    private const string Voucher = ""","type":"voucher","total":20,"currency":"EUR","barcode":{"symbology":"ean13","value":"2810820005806"},"validity":{"to":"2027-01-22"}""";

    [Fact]
    public async Task The_first_tickets_link_opens_all_tickets_of_the_sale_and_each_has_its_own_link_too()
    {
        await using var scene = await Scene.StartAsync();
        var receipt = await scene.PushAsync("1");
        var alone = await scene.LandAsync(receipt);
        var (gift, voucher, service) = (await scene.PushAsync("2", Gift), await scene.PushAsync("3", Voucher), await scene.PushAsync("4", ""","type":"service" """));

        var page = await scene.LandAsync(receipt);

        Assert.Equal("application/pdf", alone.Type);
        Assert.Equal([receipt, gift, voucher, service], page.Listed);
        Assert.Equal(page.Listed, (await scene.LandAsync(service)).Listed);
        Assert.Contains("Receipt", page.Text, StringComparison.Ordinal);
        Assert.Contains("€12.50", page.Text, StringComparison.Ordinal);
        Assert.Contains("€20.00", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("77.31", page.Text, StringComparison.Ordinal);
        // The voucher is scanned from the phone: its bars, and its value in figures.
        Assert.Matches("""<svg viewBox="[^"]+" preserveAspectRatio="none" role="img" aria-label="[^"]*2810820005806">""", page.Text);
        foreach (var token in page.Listed)
            Assert.Equal("application/pdf", await scene.TypeAsync(token, "/pdf"));
    }

    [Fact]
    public async Task A_gift_receipts_own_link_shows_neither_prices_nor_another_ticket()
    {
        await using var scene = await Scene.StartAsync();
        var receipt = await scene.PushAsync("1");
        var gift = await scene.PushAsync("2", Gift);
        await scene.PushAsync("3", Voucher);

        var landing = await scene.LandAsync(gift);
        Assert.Equal("application/pdf", landing.Type);
        foreach (var part in new[] { "", "/page", "/ticket.json", "/statement", "/pdf" })
        {
            var text = await scene.TextAsync(gift, part);
            Assert.DoesNotContain("77.31", text, StringComparison.Ordinal);
            Assert.DoesNotContain("12.5", text, StringComparison.Ordinal);
            Assert.DoesNotContain(receipt, text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("tickets of this purchase", await scene.TextAsync(gift, "/page"), StringComparison.Ordinal);
        Assert.Contains($"""<a href="/T/{receipt}">See all 3 tickets of this purchase</a>""", await scene.TextAsync(receipt, "/page"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voucher_and_a_prepaid_card_that_are_given_away_show_themselves_only()
    {
        await using var scene = await Scene.StartAsync();
        await scene.PushAsync("1");
        var voucher = await scene.PushAsync("2", Voucher);
        var card = await scene.PushAsync("3", ""","type":"prepaid-card" """);

        Assert.Equal("application/pdf", (await scene.LandAsync(voucher)).Type);
        Assert.Equal("application/pdf", (await scene.LandAsync(card)).Type);
    }

    [Fact]
    public async Task The_link_finds_the_others_whatever_comes_first_and_when_the_first_is_erased()
    {
        await using var scene = await Scene.StartAsync();
        var gift = await scene.PushAsync("1", Gift);
        var receipt = await scene.PushAsync("2");
        Assert.Equal([gift, receipt], (await scene.LandAsync(receipt)).Listed);

        await scene.EraseAsync(gift);
        Assert.Equal("application/pdf", (await scene.LandAsync(receipt)).Type);

        var slip = await scene.PushAsync("3", ""","type":"card-slip" """);
        Assert.Equal([receipt, slip], (await scene.LandAsync(receipt)).Listed);
    }

    [Fact]
    public async Task Tills_and_shops_never_join_each_others_sale()
    {
        await using var scene = await Scene.StartAsync();
        var mine = await scene.PushAsync("1");
        using var neighbour = scene.Relay.Client((await TestShop.RegisterAsync(scene.Relay)).TillKey);
        await (await neighbour.PostTicketAsync(Scene.Json("1", ""))).TokenAsync();
        using var manager = scene.Relay.Client(scene.Shop.ShopKey);
        using var added = await manager.SendJsonAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""");
        using var second = scene.Relay.Client((await added.ReadAsync(HttpStatusCode.Created)).Text("tillKey"));
        await (await second.PostTicketAsync(Scene.Json("1", ""))).TokenAsync();
        var other = await scene.PushAsync("2", sale: "S-8");

        foreach (var token in new[] { mine, other })
            Assert.Equal("application/pdf", (await scene.LandAsync(token)).Type);
    }

    [Fact]
    public async Task Repeated_requests_take_one_place()
    {
        await using var scene = await Scene.StartAsync();
        var receipt = await scene.PushAsync("1");
        for (var time = 0; time < 3; time++)
        {
            using var again = await scene.Till.PostTicketAsync(Scene.Json("2", Gift), "key-of-2" + (time == 2 ? "-another" : ""));
            Assert.Equal(time > 0, again.IsReplayed());
        }

        Assert.Equal(2, (await scene.LandAsync(receipt)).Listed.Count);
    }

    [Fact]
    public async Task Tickets_of_one_sale_that_come_at_once_are_one_sale_of_at_most_twenty()
    {
        await using var scene = await Scene.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 22).Select(number => scene.Till.PostTicketAsync(Scene.Json("n" + number, ""))));

        var tokens = new List<string>();
        foreach (var answer in answers.Where(answer => answer.StatusCode == HttpStatusCode.Created))
            tokens.Add(await answer.TokenAsync());
        Assert.Equal(20, tokens.Count);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            Assert.Equal(("invalid-content", "/sale too-many"), await refused.RefusalAsync(HttpStatusCode.UnprocessableEntity));
        foreach (var token in tokens.Take(3))
            Assert.Equal(tokens.Order(), (await scene.LandAsync(token)).Listed.Order());

        // The sale is full, and what it has is still known by its number.
        var known = Array.FindIndex(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        using var again = await scene.Till.PostTicketAsync(Scene.Json("n" + known, ""), "another-key");
        Assert.True(again.IsReplayed());
        Assert.Equal(tokens[0], await again.TokenAsync());
        using var changed = await scene.Till.PostTicketAsync(Scene.Json("n" + known, ""","type":"invoice" """), "a-third-key");
        Assert.Equal("duplicate-number", (await changed.RefusalAsync(HttpStatusCode.Conflict)).Slug);

        await scene.EraseAsync(tokens[4]);
        var next = await scene.PushAsync("next");
        Assert.Equal(tokens.Except([tokens[4]]).Append(next).Order(), (await scene.LandAsync(tokens[0])).Listed.Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"recovery":false}""")]
    public async Task A_sale_takes_tickets_for_72_hours_also_after_a_restart(string settings)
    {
        var folder = Directory.CreateTempSubdirectory("relay-sale-").FullName;
        string receipt, second, late;
        await using (var scene = await Scene.StartAsync(folder))
        {
            if (settings.Length > 0)
                await scene.PatchAsync(settings);
            receipt = await scene.PushAsync("1");
        }
        await using (var scene = await Scene.AgainAsync(folder))
        {
            scene.Relay.Clock.Advance(TimeSpan.FromHours(71));
            second = await scene.PushAsync("2", Gift);
            Assert.Equal([receipt, second], (await scene.LandAsync(receipt)).Listed);
            scene.Relay.Clock.Advance(TimeSpan.FromHours(1));
            late = await scene.PushAsync("3");
            Assert.Equal([receipt, second], (await scene.LandAsync(receipt)).Listed);
            Assert.Equal("application/pdf", (await scene.LandAsync(late)).Type);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_expired_ticket_leaves_the_page()
    {
        await using var scene = await Scene.StartAsync();
        var receipt = await scene.PushAsync("1", ""","retainDays":10""");
        var service = await scene.PushAsync("2", ""","type":"service","retainDays":2""");
        Assert.Equal([receipt, service], (await scene.LandAsync(receipt)).Listed);

        scene.Relay.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal("application/pdf", (await scene.LandAsync(receipt)).Type);
    }

    [Fact]
    public async Task A_page_tells_the_till_that_its_own_ticket_was_opened_and_no_other()
    {
        await using var scene = await Scene.StartAsync();
        var (receipt, gift) = (await scene.PushAsync("1"), await scene.PushAsync("2", Gift));

        await scene.LandAsync(receipt);

        async Task<string> StateAsync(string token) => (await (await scene.Till.GetAsync("/v1/tickets/" + token)).ReadAsync(HttpStatusCode.OK)).Text("state");
        // The customer is answered before the till is told.
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (await StateAsync(receipt) != "opened" && patience.Elapsed < TimeSpan.FromSeconds(60))
            await Task.Delay(10);
        Assert.Equal(("opened", "received"), (await StateAsync(receipt), await StateAsync(gift)));
    }

    /// <param name="Type">Media type of the answer.</param>
    /// <param name="Listed">Tokens of the tickets that it leads to, in its order.</param>
    private sealed record Landing(string Type, string Text, IReadOnlyList<string> Listed);

    private sealed record Scene(RelayUnderTest Relay, TestShop Shop, HttpClient Till, HttpClient Customer) : IAsyncDisposable
    {
        private static readonly Dictionary<string, TestShop> Shops = [];

        public static async Task<Scene> StartAsync(string? folder = null)
        {
            var relay = await RelayUnderTest.StartAsync(folder: folder);
            var shop = await TestShop.RegisterAsync(relay);
            if (folder is not null)
                lock (Shops)
                    Shops[folder] = shop;
            return new Scene(relay, shop, relay.Client(shop.TillKey), relay.Client());
        }

        public static async Task<Scene> AgainAsync(string folder)
        {
            var relay = await RelayUnderTest.StartAsync(folder: folder);
            lock (Shops)
                return new Scene(relay, Shops[folder], relay.Client(Shops[folder].TillKey), relay.Client());
        }

        public static string Json(string number, string members, string sale = "S-7") =>
            $$"""{"number":"{{number}}","language":"en","sale":"{{sale}}"{{members}}{{(members.Contains("gift", StringComparison.Ordinal) || members.Contains("\"total\"", StringComparison.Ordinal) ? "" : ",\"total\":12.5")}}{{(members.Contains("\"currency\"", StringComparison.Ordinal) ? "" : ",\"currency\":\"EUR\"")}}}""";

        public async Task<string> PushAsync(string number, string members = "", string sale = "S-7")
        {
            // Tickets come one after another: their order on the page is that of their times.
            Relay.Clock.Advance(TimeSpan.FromSeconds(1));
            using var answer = await Till.PostTicketAsync(Json(number, members, sale));
            return await answer.TokenAsync();
        }

        public Task PatchAsync(string json) => Customer.PatchShopAsync(Shop, json);

        public async Task EraseAsync(string token)
        {
            using var answer = await Customer.VisitAsync($"/T/{token}/forget", HttpMethod.Post, accept: "*/*");
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        public async Task<Landing> LandAsync(string token)
        {
            using var answer = await Customer.VisitAsync("/T/" + token, language: "en");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            return new Landing(answer.Content.Headers.ContentType!.MediaType!, text, [.. PageLink().Matches(text).Select(match => match.Groups[1].Value)]);
        }

        public async Task<string> TextAsync(string token, string part)
        {
            using var answer = await Customer.VisitAsync("/T/" + token + part, language: "en");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        }

        public async Task<string> TypeAsync(string token, string part)
        {
            using var answer = await Customer.VisitAsync("/T/" + token + part);
            return answer.Content.Headers.ContentType!.MediaType!;
        }

        public async ValueTask DisposeAsync()
        {
            Till.Dispose();
            Customer.Dispose();
            await Relay.DisposeAsync();
        }
    }

    [GeneratedRegex("""href="/T/([0-9A-Z]{26})/page">""")]
    private static partial Regex PageLink();
}
