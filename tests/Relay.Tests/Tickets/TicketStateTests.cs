using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

public sealed class TicketStateTests
{
    [Fact]
    public async Task A_till_learns_what_became_of_its_ticket()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var text = await (await client.PostTicketAsync(TicketDoor.Minimal)).TokenAsync();
        Assert.True(Token.TryParse(text, out var token));
        var vault = relay.Services.GetRequiredService<TicketVault>();

        relay.Clock.Advance(TimeSpan.FromMinutes(5));
        await vault.ShownAsync(token, CancellationToken.None);
        relay.Clock.Advance(TimeSpan.FromMinutes(72));
        await OpenAsync(vault, token);

        using var answer = await client.GetAsync("/v1/tickets/" + text.ToLowerInvariant());
        var state = await answer.ReadAsync(HttpStatusCode.OK);
        Assert.Equal(text, state.Text("token"));
        Assert.Equal(relay.Address.ToString() + "T/" + text, state.Text("link"));
        Assert.Equal("42", state.Text("number"));
        Assert.Equal("opened", state.Text("state"));
        Assert.Equal("2026-11-22T12:00:00Z", state.Text("receivedAt"));
        Assert.Equal("2027-02-21T00:00:00Z", state.Text("expiresAt"));
        Assert.Equal(
            ["opened 2026-11-22T13:00:00Z", "shown 2026-11-22T12:05:00Z", "received 2026-11-22T12:00:00Z"],
            state.GetProperty("events").EnumerateArray().Select(one => $"{one.Text("type")} {one.Text("at")}"));
    }

    [Fact]
    public async Task Opening_is_recorded_once_an_hour_also_after_a_restart()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        Assert.True(Token.TryParse(await (await client.PostTicketAsync(TicketDoor.Minimal)).TokenAsync(), out var token));
        var vault = relay.Services.GetRequiredService<TicketVault>();
        var restarted = ActivatorUtilities.CreateInstance<TicketVault>(relay.Services, new OpenedHours());
        var events = relay.Services.GetRequiredService<TicketEvents>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OpenAsync(vault, token)));
        await OpenAsync(restarted, token);
        Assert.Equal(2, events.Last);

        relay.Clock.Advance(TimeSpan.FromHours(1));
        await OpenAsync(vault, token);
        Assert.Equal(3, events.Last);
    }

    [Fact]
    public async Task A_till_finds_its_ticket_by_number()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.TillKey);
        var token = await (await client.PostTicketAsync("""{"number":"É/42 &","total":1,"currency":"EUR"}""")).TokenAsync();

        using var found = await client.GetAsync("/v1/tickets?number=" + Uri.EscapeDataString("E\u0301/42 &"));
        using var unknown = await client.GetAsync("/v1/tickets?number=43");
        using var odd = await client.GetAsync("/v1/tickets?number=%00%ff%ef%bf%bf");
        using var none = await client.GetAsync("/v1/tickets");

        Assert.Equal(token, (await found.ReadAsync(HttpStatusCode.OK)).Text("token"));
        Assert.Equal("not-found", (await unknown.RefusalAsync(HttpStatusCode.NotFound)).Slug);
        Assert.Equal("not-found", (await odd.RefusalAsync(HttpStatusCode.NotFound)).Slug);
        Assert.Equal(("bad-request", "number missing"), await none.RefusalAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Without_recovery_nobody_finds_a_ticket_by_number()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.TillKey);
        await client.PatchShopAsync(shop, """{"recovery":false}""");
        using var posted = await client.PostTicketAsync(TicketDoor.Minimal);

        using var found = await client.GetAsync("/v1/tickets?number=42");

        Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
    }

    [Fact]
    public async Task An_erased_ticket_is_gone_for_till_and_customer()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var text = await (await client.PostTicketAsync(TicketDoor.Minimal)).TokenAsync();
        Assert.True(Token.TryParse(text, out var token));

        using var erased = await client.DeleteAsync("/v1/tickets/" + text);
        using var again = await client.DeleteAsync("/v1/tickets/" + text);
        using var read = await client.GetAsync("/v1/tickets/" + text);
        using var found = await client.GetAsync("/v1/tickets?number=42");

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        foreach (var gone in new[] { again, read, found })
            Assert.Equal("not-found", (await gone.RefusalAsync(HttpStatusCode.NotFound)).Slug);
        Assert.Null(await relay.Services.GetRequiredService<TicketVault>().OpenAsync(token, CancellationToken.None));
    }

    [Fact]
    public async Task What_belongs_to_another_shop_is_not_there()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var owner = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var other = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var token = await (await owner.PostTicketAsync(TicketDoor.Minimal)).TokenAsync();

        using var read = await other.GetAsync("/v1/tickets/" + token);
        using var erased = await other.DeleteAsync("/v1/tickets/" + token);
        using var found = await other.GetAsync("/v1/tickets?number=42");
        using var malformed = await owner.GetAsync("/v1/tickets/nonsense");
        using var still = await owner.GetAsync("/v1/tickets/" + token);

        foreach (var absent in new[] { read, erased, found, malformed })
            Assert.Equal("not-found", (await absent.RefusalAsync(HttpStatusCode.NotFound)).Slug);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task A_shop_that_is_erased_takes_its_tickets_with_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay, name: "Going");
        using var till = relay.Client(shop.TillKey);
        using var other = relay.Client((await TestShop.RegisterAsync(relay, name: "Staying")).TillKey);
        Assert.True(Token.TryParse(await (await till.PostTicketAsync(TicketDoor.Minimal)).TokenAsync(), out var gone));
        Assert.True(Token.TryParse(await (await other.PostTicketAsync(TicketDoor.Minimal)).TokenAsync(), out var kept));

        using var client = relay.Client(shop.ShopKey);
        using var erased = await client.SendJsonAsync(HttpMethod.Delete, "/v1/shop", """{"confirm":"Going"}""");

        Assert.True(erased.IsSuccessStatusCode);
        var vault = relay.Services.GetRequiredService<TicketVault>();
        Assert.Null(await vault.OpenAsync(gone, CancellationToken.None));
        Assert.NotNull(await vault.OpenAsync(kept, CancellationToken.None));
    }

    private static async Task OpenAsync(TicketVault vault, Token token) =>
        await vault.OpenedAsync((await vault.OpenAsync(token, CancellationToken.None))!, CancellationToken.None);
}
