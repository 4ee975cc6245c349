using System.Net;
using Relay.Events;
using Relay.Tests.Shops;
using Relay.Tests.Tickets;

namespace Relay.Tests.Events;

/// <summary>Server-sent events through the door.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task Till_hears_what_happens_to_its_tickets_under_the_reference_that_it_was_given()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        using var stream = await Listener.OpenAsync(relay, shop.TillKey);

        var accepted = await (await till.PostTicketAsync(TicketDoor.Minimal)).ReadAsync(HttpStatusCode.Created);
        (await relay.Client().GetAsync($"/T/{accepted.Text("token")}")).EnsureSuccessStatusCode();
        var heard = new List<Heard>(await stream.NextAsync(2));
        (await till.DeleteAsync($"/v1/tickets/{accepted.Text("token")}")).EnsureSuccessStatusCode();
        heard.Add(await stream.NextAsync());

        Assert.Equal(["ticket.received", "ticket.opened", "ticket.erased"], heard.Select(one => one.Type));
        Assert.All(heard, one => Assert.Equal((accepted.Text("reference"), shop.TillId), (one.Data.Text("reference"), one.Data.Text("tillId"))));
        Assert.DoesNotContain(accepted.Text("token"), string.Concat(heard.Select(one => one.Body.GetRawText())), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("text/event-stream", stream.ContentType);
        Assert.Equal("no", stream.Headers.GetValues("X-Accel-Buffering").Single());
        Assert.True(stream.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Ticket_tells_the_reference_under_which_events_name_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        var accepted = await (await till.PostTicketAsync(TicketDoor.Minimal)).ReadAsync(HttpStatusCode.Created);

        var state = await (await till.GetAsync($"/v1/tickets/{accepted.Text("token")}")).ReadAsync(HttpStatusCode.OK);

        Assert.Equal(accepted.Text("reference"), state.Text("reference"));
    }

    [Fact]
    public async Task Stream_goes_on_after_the_last_id_also_through_a_restart_of_the_relay()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        string began, last;
        using (var stream = await Listener.OpenAsync(relay, shop.TillKey))
        {
            began = stream.LastId;
            await till.PostTicketAsync(Numbered(1));
            last = (await stream.NextAsync()).Id;
        }
        await till.PostTicketAsync(Numbered(2));
        await till.PostTicketAsync(Numbered(3));

        using (var stream = await Listener.OpenAsync(relay, shop.TillKey, lastId: last))
            Assert.All(await stream.NextAsync(2), one => Assert.True(long.Parse(one.Id, null) > long.Parse(last, null)));
        using (var stream = await Listener.OpenAsync(relay, shop.TillKey, "?after=0", lastId: began))
            Assert.Equal(last, (await stream.NextAsync(3))[0].Id);
    }

    [Fact]
    public async Task Events_of_another_till_are_never_told_and_hide_none_of_the_own()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var other = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        using var foreign = relay.Client(other.TillKey);
        await till.PostTicketAsync(Numbered(1));
        for (var count = 0; count < 20; count++)
            await foreign.PostTicketAsync(Numbered(count));
        using var stream = await Listener.OpenAsync(relay, shop.TillKey, "?after=0");

        await foreign.PostTicketAsync(Numbered(100));
        await till.PostTicketAsync(Numbered(2));

        Assert.All(await stream.NextAsync(2), one => Assert.Equal(shop.TillId, one.Data.Text("tillId")));
    }

    [Fact]
    public async Task Types_choose_what_is_told()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        using var stream = await Listener.OpenAsync(relay, shop.TillKey, "?types=ticket.erased,ticket.opened");

        var token = await (await till.PostTicketAsync(Numbered(1))).TokenAsync();
        await till.DeleteAsync($"/v1/tickets/{token}");

        Assert.Equal("ticket.erased", (await stream.NextAsync()).Type);
    }

    [Fact]
    public async Task What_cannot_be_understood_is_named()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);

        foreach (var query in (string[])["types=ticket.eaten", "types=", "after=-1", "after=1e3", "after=9999999999999999999", "wait=61", "wait=soon"])
        {
            var (slug, errors) = await (await till.GetAsync("/v1/events?" + query)).ReadProblemAsync(HttpStatusCode.BadRequest);
            Assert.Equal(("bad-request", query.Split('=')[0]), (slug, Assert.Single(errors).Pointer));
        }
    }

    [Fact]
    public async Task Silent_stream_says_that_it_is_there()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var stream = await Listener.OpenAsync(relay, shop.TillKey);

        var line = stream.LineAsync();
        await AdvanceUntilAsync(relay, line);

        Assert.StartsWith(":", await line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoked_key_hears_nothing_more_and_its_stream_ends_within_five_seconds()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var owner = relay.Client(shop.ShopKey);
        var second = (await (await owner.SendJsonAsync(HttpMethod.Post, $"/v1/tills/{shop.TillId}/keys")).ReadAsync(HttpStatusCode.Created)).Text("tillKey");
        using var stream = await Listener.OpenAsync(relay, second);

        (await owner.DeleteAsync($"/v1/keys/{TestShop.Kid(second)}")).EnsureSuccessStatusCode();
        await relay.Client(shop.TillKey).PostTicketAsync(Numbered(1));
        var end = stream.LineAsync();
        var begin = relay.Clock.GetUtcNow();
        await AdvanceUntilAsync(relay, end);

        Assert.Null(await end);
        Assert.True(relay.Clock.GetUtcNow() - begin <= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Ending_relay_ends_its_streams_instead_of_waiting_for_them()
    {
        var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var stream = await Listener.OpenAsync(relay, shop.TillKey);

        await relay.DisposeAsync();

        Assert.Null(await stream.LineAsync());
    }

    [Fact]
    public async Task Till_has_so_many_listeners_at_most_and_who_leaves_makes_room()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        var streams = new List<Listener>();
        for (var count = 0; count < ListenerPlaces.PerTill; count++)
            streams.Add(await Listener.OpenAsync(relay, shop.TillKey));

        var refused = await till.GetAsync("/v1/events");
        Assert.Equal("too-many-requests", (await refused.ReadProblemAsync(HttpStatusCode.TooManyRequests)).Slug);
        Assert.NotNull(refused.Headers.RetryAfter);
        var other = await TestShop.RegisterAsync(relay);
        using (await Listener.OpenAsync(relay, other.TillKey))
        {
            streams.ForEach(stream => stream.Dispose());
            while ((await till.GetAsync("/v1/events?wait=0")).StatusCode != HttpStatusCode.OK)
                await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Relay_has_so_many_listeners_at_most()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Limits:Listeners"] = "1" });
        var shop = await TestShop.RegisterAsync(relay);
        using var stream = await Listener.OpenAsync(relay, shop.TillKey);
        using var till = relay.Client(shop.TillKey);

        var refused = await till.GetAsync("/v1/events?wait=0");

        Assert.Equal("busy", (await refused.ReadProblemAsync(HttpStatusCode.ServiceUnavailable)).Slug);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    private static string Numbered(int number) => $$"""{"number":"{{number}}","total":1,"currency":"EUR"}""";

    /// <summary>Moves the clock on, a second at a time, until something is done.</summary>
    private static async Task AdvanceUntilAsync(RelayUnderTest relay, Task done)
    {
        for (var second = 0; second < 20 && !done.IsCompleted; second++)
        {
            relay.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(done, Task.Delay(100, TestContext.Current.CancellationToken));
        }
    }
}
