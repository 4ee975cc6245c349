using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

public sealed class DisplayDoorTests
{
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task A_pushed_ticket_appears_on_the_tills_display_over_every_transport(HttpTransportType transport)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync(transport);
        await display.UntilAsync("idle");

        var ticket = await till.PushAsync();
        var board = await display.UntilAsync("qr");

        Assert.Equal(1, ticket.GetProperty("displays").GetInt32());
        Assert.True(QrReader.Carries(board, ticket.Text("link")));
        Assert.Contains("12,50", board.Text("amount"), StringComparison.Ordinal);
        Assert.Equal(relay.Address.Authority, board.Text("host"));
        Assert.Matches("^[0-9A-Z]{4}$", board.Text("check"));
        Assert.InRange(board.GetProperty("remaining").GetInt64(), 1, 90_000);
    }

    [Fact]
    public async Task A_ticket_appears_at_its_own_till_and_at_no_other()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var manager = new TestTill(relay, shop.ShopKey);
        var second = (await manager.SendAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""", HttpStatusCode.Created)).Text("tillKey");
        var stranger = (await TestShop.RegisterAsync(relay, "Autre")).TillKey;
        await using var own = await (await TestDisplay.PairAsync(relay, shop.TillKey)).ConnectAsync();
        await using var neighbour = await (await TestDisplay.PairAsync(relay, second)).ConnectAsync();
        await using var foreign = await (await TestDisplay.PairAsync(relay, stranger)).ConnectAsync();

        await new TestTill(relay, shop.TillKey).PushAsync();
        await own.UntilAsync("qr");
        // Each of the others proves by a board of its own, sent later, that nothing else came before it.
        var late = await new TestTill(relay, second).PushAsync();
        var foreignTicket = await new TestTill(relay, stranger).PushAsync();

        Assert.True(QrReader.Carries(await neighbour.UntilAsync("qr"), late.Text("link")));
        Assert.True(QrReader.Carries(await foreign.UntilAsync("qr"), foreignTicket.Text("link")));
        Assert.Single(neighbour.Boards, board => board.Text("state") == "qr");
        Assert.Single(foreign.Boards, board => board.Text("state") == "qr");
    }

    [Fact]
    public async Task The_next_ticket_replaces_the_code_and_one_not_meant_for_the_display_clears_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await till.PushAsync();
        var first = await display.UntilAsync("qr");

        var ticket = await till.PushAsync();
        var second = await display.UntilAsync("qr", after: first);
        await till.PushAsync(""","deliver":{"display":false}""");
        await display.UntilAsync("idle", after: second);

        Assert.True(QrReader.Carries(second, ticket.Text("link")));
    }

    [Fact]
    public async Task The_till_clears_the_code_and_shows_it_again()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var ticket = await till.PushAsync();
        var shown = await display.UntilAsync("qr");

        var answer = await till.SendAsync(HttpMethod.Put, "/v1/display", """{"state":"idle"}""");
        var idle = await display.UntilAsync("idle", after: shown);
        await till.SendAsync(HttpMethod.Post, $"/v1/tickets/{ticket.Text("token")}/deliveries", """{"channel":"display"}""");
        var again = await display.UntilAsync("qr", after: idle);

        Assert.Equal(1, answer.GetProperty("displays").GetInt32());
        Assert.True(QrReader.Carries(again, ticket.Text("link")));
        Assert.Equal(shown.Text("amount"), again.Text("amount"));
    }

    [Fact]
    public async Task A_code_goes_when_its_time_is_over()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await till.PushAsync();
        var shown = await display.UntilAsync("qr");

        relay.Clock.Advance(TimeSpan.FromSeconds(90));

        await display.UntilAsync("idle", after: shown);
    }

    [Fact]
    public async Task A_customer_who_opens_the_ticket_is_thanked_for_some_seconds()
    {
        await using var relay = await RelayUnderTest.StartAsync(now: new DateTimeOffset(2026, 11, 22, 12, 34, 56, TimeSpan.Zero));
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var ticket = await till.PushAsync();
        var shown = await display.UntilAsync("qr");
        using var phone = relay.Client();

        using var pdf = await phone.GetAsync(TestDisplay.PathOf(ticket.Text("link")));
        var thanks = await display.UntilAsync("thanks", after: shown);
        relay.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(HttpStatusCode.OK, pdf.StatusCode);
        await display.UntilAsync("idle", after: thanks);
    }

    [Fact]
    public async Task A_ticket_shown_again_within_the_hour_is_thanked_for_again()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var ticket = await till.PushAsync();
        var shown = await display.UntilAsync("qr");
        using var phone = relay.Client();
        using var first = await phone.GetAsync(TestDisplay.PathOf(ticket.Text("link")));
        var thanks = await display.UntilAsync("thanks", after: shown);
        await UntilRecordedAsync(till, ticket, "opened");

        await till.SendAsync(HttpMethod.Post, $"/v1/tickets/{ticket.Text("token")}/deliveries", """{"channel":"display"}""");
        var again = await display.UntilAsync("qr", after: thanks);
        using var second = await phone.GetAsync(TestDisplay.PathOf(ticket.Text("link")));

        await display.UntilAsync("thanks", after: again);
    }

    [Fact]
    public async Task An_erased_ticket_leaves_the_screen_at_once()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var ticket = await till.PushAsync();
        var shown = await display.UntilAsync("qr");

        await till.SendAsync(HttpMethod.Delete, "/v1/tickets/" + ticket.Text("token"), status: HttpStatusCode.NoContent);

        await display.UntilAsync("idle", after: shown);
    }

    [Fact]
    public async Task A_shown_ticket_says_so()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var ticket = await till.PushAsync();
        await display.UntilAsync("qr");

        await UntilRecordedAsync(till, ticket, "shown");
    }

    [Fact]
    public async Task A_message_of_the_till_is_shown_until_its_time_is_over()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();

        await till.SendAsync(HttpMethod.Put, "/v1/display", """{"state":"message","text":"<script>alert(1)</script>\nbis","seconds":10}""");
        var message = await display.UntilAsync("message");
        var page = await display.GetAsync();
        relay.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("<script>alert(1)</script>\nbis", message.Text("text"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        await display.UntilAsync("idle", after: message);
    }

    [Theory]
    [InlineData("""{"state":"party"}""", HttpStatusCode.UnprocessableEntity, "invalid-content", "/state")]
    [InlineData("""{"state":"message"}""", HttpStatusCode.BadRequest, "bad-request", "/text")]
    [InlineData("""{"state":"idle","text":"x"}""", HttpStatusCode.BadRequest, "bad-request", "/text")]
    [InlineData("""{"state":"message","text":"x","seconds":0}""", HttpStatusCode.UnprocessableEntity, "invalid-content", "/seconds")]
    [InlineData("{}", HttpStatusCode.BadRequest, "bad-request", "/state")]
    public async Task What_a_display_cannot_show_is_refused_by_name(string body, HttpStatusCode status, string slug, string member)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);

        var (refused, errors) = await till.RefusedAsync(HttpMethod.Put, "/v1/display", body, status);

        Assert.Equal(slug, refused);
        Assert.Equal(member, Assert.Single(errors).Pointer);
    }

    [Theory]
    [InlineData("email")]
    [InlineData("sms")]
    [InlineData("print")]
    public async Task Other_ways_of_handing_over_are_refused_as_not_available(string channel)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var ticket = await till.PushAsync();

        var (slug, _) = await till.RefusedAsync(
            HttpMethod.Post, $"/v1/tickets/{ticket.Text("token")}/deliveries", $$"""{"channel":"{{channel}}","to":"x","consent":true}""", HttpStatusCode.UnprocessableEntity);

        Assert.Equal("channel-unavailable", slug);
    }

    [Fact]
    public async Task Anothers_ticket_cannot_be_shown()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var other = new TestTill(relay, (await TestShop.RegisterAsync(relay, "Autre")).TillKey);
        var ticket = await till.PushAsync();

        var (slug, _) = await other.RefusedAsync(HttpMethod.Post, $"/v1/tickets/{ticket.Text("token")}/deliveries", """{"channel":"display"}""", HttpStatusCode.NotFound);

        Assert.Equal("not-found", slug);
    }

    [Fact]
    public async Task After_a_restart_the_code_is_shown_again_while_its_time_lasts_and_with_a_higher_version()
    {
        var settings = new Dictionary<string, string> { ["Relay:PublicUrl"] = "https://tickets.example.fr" };
        var folder = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
        try
        {
            string key, link;
            TestDisplay tablet;
            JsonElement before;
            await using (var relay = await RelayUnderTest.StartAsync(settings, folder))
            {
                var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
                key = till.Key;
                tablet = await (await TestDisplay.PairAsync(relay, key)).ConnectAsync();
                link = (await till.PushAsync()).Text("link");
                before = await tablet.UntilAsync("qr");
                await tablet.CloseAsync();
            }

            await using (var relay = await RelayUnderTest.StartAsync(settings, folder, now: new DateTimeOffset(2026, 11, 22, 12, 0, 59, TimeSpan.Zero)))
            {
                await using var again = await new TestDisplay(relay, tablet.Cookie).ConnectAsync();
                var board = await again.UntilAsync("qr");

                Assert.True(QrReader.Carries(board, link));
                Assert.InRange(board.GetProperty("remaining").GetInt64(), 1, 31_000);
                Assert.True(TestDisplay.Version(board) > TestDisplay.Version(before));
            }

            await using (var relay = await RelayUnderTest.StartAsync(settings, folder, now: new DateTimeOffset(2026, 11, 22, 12, 5, 0, TimeSpan.Zero)))
            {
                await using var late = await new TestDisplay(relay, tablet.Cookie).ConnectAsync();
                await new TestTill(relay, key).SendAsync(HttpMethod.Put, "/v1/display", """{"state":"message","text":"x"}""");
                await late.UntilAsync("message");
                Assert.DoesNotContain(late.Boards, board => board.Text("state") == "qr");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task UntilRecordedAsync(TestTill till, JsonElement ticket, string what)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!(await till.SendAsync(HttpMethod.Get, "/v1/tickets/" + ticket.Text("token"))).GetRawText().Contains(what, StringComparison.Ordinal))
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"The ticket never said that it was {what}.");
    }
}
