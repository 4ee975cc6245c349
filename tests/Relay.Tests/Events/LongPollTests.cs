using Relay.Events;
using Relay.Shops;
using Relay.Tests.Shops;
using Relay.Tests.Tickets;
using Relay.Tickets;

namespace Relay.Tests.Events;

/// <summary>The long poll through the door.</summary>
public sealed class LongPollTests
{
    [Fact]
    public async Task Poll_that_waits_is_answered_as_soon_as_something_happens()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        var begin = await Listener.PollAsync(relay, shop.TillKey, "wait=0");
        Assert.Empty(begin.GetProperty("events").EnumerateArray());

        // No clock moves here: only the event can answer it.
        var waiting = Listener.PollAsync(relay, shop.TillKey, $"wait=25&after={begin.Text("next")}");
        await till.PostTicketAsync(TicketDoor.Minimal);
        var told = await waiting;

        var happened = Assert.Single(told.GetProperty("events").EnumerateArray());
        Assert.Equal(("ticket.received", told.Text("next")), (happened.Text("type"), happened.Text("id")));
    }

    [Fact]
    public async Task Poll_without_news_ends_after_its_wait_with_no_event()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);

        var waiting = Listener.PollAsync(relay, shop.TillKey, "wait=3");
        for (var second = 0; second < 10 && !waiting.IsCompleted; second++)
        {
            relay.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(waiting, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        Assert.Empty((await waiting).GetProperty("events").EnumerateArray());
    }

    [Fact]
    public async Task Polls_one_after_another_tell_every_event_once_and_in_order_however_many_there_are()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var other = await TestShop.RegisterAsync(relay);
        const int Events = TillEvents.PageLength + 20;
        await Task.WhenAll(Enumerable.Range(0, 2 * Events).Select(at => HappenAsync(relay, at % 2 == 0 ? shop : other, TicketEventType.DisplayOnline)));

        var heard = new List<long>();
        for (var after = "0"; await Listener.PollAsync(relay, shop.TillKey, $"wait=0&after={after}") is var told && told.GetProperty("events").GetArrayLength() > 0;)
        {
            heard.AddRange(told.GetProperty("events").EnumerateArray().Select(one => long.Parse(one.Text("id"), null)));
            after = told.Text("next");
        }

        Assert.Equal(Events, heard.Count);
        Assert.Equal(heard.Order().Distinct(), heard);
    }

    [Fact]
    public async Task Poll_passes_over_a_bounded_number_of_unwanted_events_and_says_where_to_go_on()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        await Task.WhenAll(Enumerable.Range(0, (10 * TillEvents.PageLength) + 5).Select(_ => HappenAsync(relay, shop, TicketEventType.DisplayOnline)));
        await HappenAsync(relay, shop, TicketEventType.PrinterProblem);

        var first = await Listener.PollAsync(relay, shop.TillKey, "wait=25&after=0&types=printer.problem");
        var second = await Listener.PollAsync(relay, shop.TillKey, $"wait=25&after={first.Text("next")}&types=printer.problem");

        Assert.Empty(first.GetProperty("events").EnumerateArray());
        Assert.Equal("printer.problem", Assert.Single(second.GetProperty("events").EnumerateArray()).Text("type"));
    }

    [Fact]
    public async Task Cursor_of_a_later_life_of_the_data_counts_as_now()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);

        var restored = await Listener.PollAsync(relay, shop.TillKey, "wait=0&after=1000000");
        await HappenAsync(relay, shop, TicketEventType.PrinterProblem);

        Assert.Single((await Listener.PollAsync(relay, shop.TillKey, $"wait=0&after={restored.Text("next")}")).GetProperty("events").EnumerateArray());
    }

    [Fact]
    public async Task Detail_of_an_event_is_told()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        await HappenAsync(relay, shop, TicketEventType.DrawerOpened, new EventDetail { Channel = "drawer", Cause = "sale", PrinterId = "pr_1", Duplicate = 2, Reason = "asked" });

        var told = await Listener.PollAsync(relay, shop.TillKey, "wait=0&after=0");

        var data = Assert.Single(told.GetProperty("events").EnumerateArray()).GetProperty("data");
        Assert.Equal(
            $$"""{"tillId":"{{shop.TillId}}","channel":"drawer","reason":"asked","cause":"sale","printerId":"pr_1","duplicate":2}""", data.GetRawText());
    }

    private static async Task HappenAsync(RelayUnderTest relay, TestShop shop, TicketEventType type, EventDetail? detail = null)
    {
        var store = (ITicketStore)relay.Services.GetService(typeof(ITicketStore))!;
        var events = (TicketEvents)relay.Services.GetService(typeof(TicketEvents))!;
        events.Publish(await store.AddTillEventAsync(
            new NewTillEvent(new ShopId(shop.ShopId), new TillId(shop.TillId), type, relay.Clock.GetUtcNow(), detail), CancellationToken.None), null);
    }
}
