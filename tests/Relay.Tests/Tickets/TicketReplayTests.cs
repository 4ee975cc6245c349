using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

public sealed class TicketReplayTests
{
    private const string OwnToken = "7ZK3M9XQ2C4VBN8R5TDWHJ6FGY";

    [Fact]
    public async Task The_same_request_gets_the_same_bytes_again()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        using var first = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        relay.Clock.Advance(TimeSpan.FromDays(2));
        using var second = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.False(first.IsReplayed());
        Assert.True(second.IsReplayed());
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var first = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");

        using var second = await client.PostTicketAsync("""{"number":"43","total":9.90,"currency":"EUR"}""", "key-0001");

        Assert.Equal("idempotency-mismatch", (await second.RefusalAsync(HttpStatusCode.UnprocessableEntity)).Slug);
    }

    [Fact]
    public async Task The_same_content_under_another_key_is_the_same_ticket()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var first = await client.PostTicketAsync(TicketDoor.Minimal);

        using var second = await client.PostTicketAsync("{ \"number\" : \"4\\u0032\", \"total\": 9.90, \"currency\": \"EUR\" }");

        Assert.True(second.IsReplayed());
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_same_number_with_other_content_is_refused()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var first = await client.PostTicketAsync(TicketDoor.Minimal);

        using var second = await client.PostTicketAsync("""{"number":"42","total":9.91,"currency":"EUR"}""");

        Assert.Equal("duplicate-number", (await second.RefusalAsync(HttpStatusCode.Conflict)).Slug);
    }

    [Fact]
    public async Task A_number_belongs_to_its_till()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var one = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var other = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        var token = await (await one.PostTicketAsync(TicketDoor.Minimal, "key-0001")).TokenAsync();
        var another = await (await other.PostTicketAsync(TicketDoor.Minimal, "key-0001")).TokenAsync();

        Assert.NotEqual(token, another);
    }

    [Fact]
    public async Task A_token_made_by_the_POS_is_the_tickets_token()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        using var answer = await client.PostTicketAsync(ReaderUnderTest.With($"\"token\":\"{OwnToken}\""));

        Assert.Equal(OwnToken, await answer.TokenAsync());
    }

    [Fact]
    public async Task A_token_is_used_once_and_never_again()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var other = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var first = await client.PostTicketAsync(ReaderUnderTest.With($"\"token\":\"{OwnToken}\""));
        const string second = "{\"number\":\"43\",\"total\":1,\"currency\":\"EUR\",\"token\":\"" + OwnToken + "\"}";

        using var taken = await client.PostTicketAsync(second);
        using var takenByAnother = await other.PostTicketAsync(second);
        using var erased = await client.DeleteAsync("/v1/tickets/" + OwnToken);
        using var takenStill = await client.PostTicketAsync(second);

        Assert.Equal("token-taken", (await taken.RefusalAsync(HttpStatusCode.Conflict)).Slug);
        Assert.Equal("token-taken", (await takenByAnother.RefusalAsync(HttpStatusCode.Conflict)).Slug);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.Equal("token-taken", (await takenStill.RefusalAsync(HttpStatusCode.Conflict)).Slug);
    }

    [Fact]
    public async Task The_same_content_with_another_token_is_another_ticket()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var first = await client.PostTicketAsync(TicketDoor.Minimal);

        using var second = await client.PostTicketAsync(ReaderUnderTest.With($"\"token\":\"{OwnToken}\""));

        Assert.Equal("duplicate-number", (await second.RefusalAsync(HttpStatusCode.Conflict)).Slug);
    }

    [Fact]
    public async Task Without_recovery_a_request_can_be_repeated_for_72_hours()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.TillKey);
        await client.PatchShopAsync(shop, """{"recovery":false}""");
        using var first = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");

        relay.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        using var inTime = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        relay.Clock.Advance(TimeSpan.FromSeconds(1));
        using var late = await client.PostTicketAsync(TicketDoor.Minimal, "key-0001");

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await inTime.Content.ReadAsByteArrayAsync());
        Assert.Equal("duplicate-number", (await late.RefusalAsync(HttpStatusCode.Conflict)).Slug);
    }
}
