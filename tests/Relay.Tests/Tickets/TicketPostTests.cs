using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Relay.Shops;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

public sealed class TicketPostTests
{
    [Fact]
    public async Task An_accepted_ticket_is_answered_with_its_link_and_document()
    {
        await using var relay = await RelayUnderTest.StartAsync(settings: new() { ["Relay:PublicUrl"] = "https://tickets.example.fr" });
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.TillKey);

        using var answer = await client.PostTicketAsync(TicketDoor.Minimal);
        var body = await answer.ReadAsync(HttpStatusCode.Created);

        Assert.Equal(["token", "link", "qr", "number", "reference", "expiresAt", "displays", "document"], body.EnumerateObject().Select(member => member.Name));
        var token = body.Text("token");
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{26}$", token);
        Assert.Equal("https://tickets.example.fr/T/" + token, body.Text("link"));
        Assert.Equal("https://tickets.example.fr/T/" + token + "/qr.svg", body.Text("qr"));
        Assert.Equal("42", body.Text("number"));
        Assert.Equal("2027-02-21T00:00:00Z", body.Text("expiresAt"));
        Assert.Equal(0, body.GetProperty("displays").GetInt32());
        Assert.Equal("https://tickets.example.fr/v1/tickets/" + token, answer.Headers.Location!.ToString());
        Assert.False(answer.IsReplayed());

        var document = body.GetProperty("document");
        Assert.Equal(["ed25519", "pades"], document.GetProperty("signatures").EnumerateArray().Select(name => name.GetString()!));
        var opened = await OpenAsync(relay, token);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(opened.Pdf)), document.Text("sha256"));
        Assert.Equal(opened.Pdf.Length, document.GetProperty("bytes").GetInt32());
    }

    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_sample_is_taken_in_and_its_link_gives_the_document_that_was_answered(string sample)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.TillKey);

        using var answer = await client.PostTicketAsync(Samples.Read(sample));
        var opened = await OpenAsync(relay, await answer.TokenAsync());

        using var anyone = relay.Client();
        Assert.Equal(Samples.Read(sample), await anyone.GetByteArrayAsync($"/T/{opened.Token.Reveal()}/ticket.json"));
        var pdf = await anyone.GetByteArrayAsync($"/T/{opened.Token.Reveal()}");
        Assert.Equal(opened.Pdf, pdf);
        Assert.Equal(
            (await answer.ReadAsync(HttpStatusCode.Created)).GetProperty("document").Text("sha256"), Convert.ToHexStringLower(SHA256.HashData(pdf)));
        Assert.NotEmpty(opened.Statement);
        Assert.Equal(TicketFileName.Of(opened.Content), opened.FileName);
    }

    [Fact]
    public async Task A_gift_receipt_tells_no_price_to_whom_it_is_given()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        const string gift = "{\"type\":\"gift-receipt\",\"number\":\"42\",\"currency\":\"EUR\",\"total\":73.19,\"lines\":[{\"description\":\"Scarf\",\"unitPrice\":73.19,\"total\":73.19}]}";

        var token = await (await client.PostTicketAsync(gift)).TokenAsync();
        using var other = await client.PostTicketAsync(gift.Replace("73.19", "73.20", StringComparison.Ordinal));

        using var anyone = relay.Client();
        var data = await anyone.GetStringAsync($"/T/{token}/ticket.json");
        Assert.Contains("Scarf", data, StringComparison.Ordinal);
        Assert.DoesNotContain("73", data, StringComparison.Ordinal);
        Assert.Equal("duplicate-number", (await other.RefusalAsync(HttpStatusCode.Conflict)).Slug);
        await foreach (var happening in relay.Services.GetRequiredService<TicketEvents>().ReadAsync(0, CancellationToken.None))
        {
            Assert.Null(happening.Notice!.Amount);
            break;
        }
    }

    [Fact]
    public async Task What_the_ticket_leaves_out_comes_from_the_shop_and_stays_so()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay, name: "Épicerie");
        using var client = relay.Client(shop.TillKey);
        var token = await (await client.PostTicketAsync(TicketDoor.Minimal)).TokenAsync();

        await client.PatchShopAsync(shop, """{"name":"Autre","language":"en"}""");
        relay.Clock.Advance(TimeSpan.FromDays(3));
        var opened = await OpenAsync(relay, token);

        Assert.Equal("Épicerie", opened.Content.Store.Name);
        Assert.Equal("fr", opened.Content.Language);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), opened.Content.IssuedAt);
        Assert.Equal("Ticket Épicerie 2026-11-22 42.pdf", opened.FileName);
    }

    [Theory]
    [InlineData("", 90)]
    [InlineData("\"legalClass\":\"weighed\"", 90)]
    [InlineData("\"legalClass\":\"guarantee\"", 731)]
    [InlineData("\"legalClass\":\"guarantee\",\"retainDays\":10", 10)]
    [InlineData("\"retainDays\":3660", 3660)]
    public async Task A_ticket_is_kept_as_long_as_it_says_or_must(string members, int days)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.TillKey);

        using var answer = await client.PostTicketAsync(ReaderUnderTest.With(members));

        var expires = (await answer.ReadAsync(HttpStatusCode.Created)).GetProperty("expiresAt").GetDateTimeOffset();
        Assert.Equal(relay.Clock.GetUtcNow().AddDays(days).AddHours(12), expires);
    }

    [Fact]
    public async Task The_host_bounds_how_long_tickets_are_kept()
    {
        await using var relay = await RelayUnderTest.StartAsync(settings: new() { ["Relay:Limits:RetentionDays"] = "30" });
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.TillKey);

        using var asked = await client.PostTicketAsync(ReaderUnderTest.With("\"retainDays\":31"));
        using var byShop = await client.PostTicketAsync(TicketDoor.Minimal);

        Assert.Equal(("invalid-content", "/retainDays out-of-range"), await asked.RefusalAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal("2026-12-23T00:00:00Z", (await byShop.ReadAsync(HttpStatusCode.Created)).Text("expiresAt"));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("\"deliver\":{\"display\":true}", 3)]
    [InlineData("\"deliver\":{\"display\":false}", 0)]
    public async Task The_answer_counts_the_displays_that_show_it(string members, int displays)
    {
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddSingleton<ITillAudience>(new Audience(3)));
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.TillKey);

        using var answer = await client.PostTicketAsync(ReaderUnderTest.With(members));

        Assert.Equal(displays, (await answer.ReadAsync(HttpStatusCode.Created)).GetProperty("displays").GetInt32());
    }

    [Fact]
    public async Task A_shop_key_names_the_till()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets?till=" + shop.TillId) { Content = Json.Body(TicketDoor.Minimal) };
        request.Headers.Add("Idempotency-Key", "key-0001");

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private static async Task<OpenedTicket> OpenAsync(RelayUnderTest relay, string text)
    {
        Assert.True(Token.TryParse(text, out var token));
        return (await relay.Services.GetRequiredService<TicketVault>().OpenAsync(token, CancellationToken.None))!;
    }

    private sealed class Audience(int displays) : ITillAudience
    {
        public int CountDisplays(TillId till) => displays;

        public int Show(OpenedTicket ticket, Shop shop, TillId till) => displays;
    }
}
