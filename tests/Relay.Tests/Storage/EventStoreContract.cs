using Relay.Shops;
using Relay.Tickets;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>What every store does with events that carry a detail, and with those of a till that are about no ticket.</summary>
public abstract class EventStoreContract : StoreContract
{
    private ITicketStore Store => Stores.Tickets;

    [Fact]
    public async Task Detail_of_an_event_is_kept_with_it()
    {
        await Store.StoreAsync(Ticket("a"), [1], None);
        var detail = new EventDetail { Choice = "paper", DisplayId = "d_1" };

        var chosen = await Store.AddEventAsync(Id("a"), new NewEvent(TicketEventType.Choice, Now, detail), None);

        Assert.Equal(detail, chosen!.Detail);
        await Stores.ReopenAsync();
        Assert.Equal([null, detail], (await Store.ReadEventsAsync(Id("a"), None)).Select(happened => happened.Detail));
    }

    [Fact]
    public async Task Event_of_a_till_stands_among_those_of_tickets_in_the_order_it_happened()
    {
        await Store.StoreAsync(Ticket("a"), null, None);
        var online = await Store.AddTillEventAsync(OfTill(TicketEventType.DisplayOnline), None);
        await Store.StoreAsync(Ticket("b"), null, None);

        await Stores.ReopenAsync();
        var events = await Store.ReadEventsAsync(0, 10, None);
        Assert.Equal([TicketEventType.Received, TicketEventType.DisplayOnline, TicketEventType.Received], events.Select(happened => happened.Type));
        Assert.Equal(online, events[1]);
        Assert.Equal((2L, TicketId.None, ATill, "d_1"), (online.Sequence, online.Ticket, online.Till, online.Detail!.DisplayId));
    }

    [Fact]
    public async Task Late_events_are_those_right_behind_the_cursor_and_no_others()
    {
        foreach (var name in new[] { "a", "b", "c", "d" })
            await Store.StoreAsync(Ticket(name), [1], None);
        await Store.AddTillEventAsync(OfTill(TicketEventType.DisplayOnline), None);
        await Store.EraseAsync(Id("b"), Now, None);

        for (var after = 0; after <= 7; after++)
            for (var max = 1; max < 8; max++)
            {
                var late = Store.ReadLateEvents(after, max);
                Assert.Equal((await Store.ReadEventsAsync(after, late.Count, None)).Select(one => (one.Sequence, one.Type)), late.Select(one => (one.Sequence, one.Type)));
                Assert.Equal(Enumerable.Range(after + 1, late.Count).Select(sequence => (long)sequence), late.Select(one => one.Sequence));
            }
    }

    [Fact]
    public async Task Event_of_a_till_goes_after_its_time_and_its_number_is_never_given_again()
    {
        await Store.AddTillEventAsync(OfTill(TicketEventType.DisplayOnline), None);
        await Store.StoreAsync(Ticket("a", days: 365), null, None);
        await Store.AddTillEventAsync(OfTill(TicketEventType.DisplayOffline) with { At = Now.AddDays(1) }, None);
        // A day at a time: a clock that jumps is not believed.
        for (var day = 1; day <= TicketOptions.TillEventDays; day++)
            await PassAsync(TimeSpan.FromDays(1));

        Assert.Equal([1L, 2, 3], await SequencesAsync());
        await PassAsync(TimeSpan.FromHours(1));
        Assert.Equal([2L, 3], await SequencesAsync());
        for (var hours = 0; hours < 24; hours += 12)
            await PassAsync(TimeSpan.FromHours(12));
        await Stores.ReopenAsync();

        Assert.Equal([2L], await SequencesAsync());
        Assert.Equal(4, (await Store.AddTillEventAsync(OfTill(TicketEventType.DisplayOnline), None)).Sequence);
    }

    [Fact]
    public async Task Erasing_a_shop_takes_the_events_of_its_tills()
    {
        await Store.AddTillEventAsync(OfTill(TicketEventType.DisplayOnline), None);
        var other = await Store.AddTillEventAsync(OfTill(TicketEventType.DisplayOnline) with { Shop = new ShopId("shop-2") }, None);

        await Store.EraseShopAsync(AShop, Now, None);

        await Stores.ReopenAsync();
        Assert.Equal([other.Sequence], await SequencesAsync());
    }

    [Fact]
    public async Task Looks_are_counted_to_a_bound_and_what_somebody_waits_for_is_kept_beyond_it()
    {
        await Store.StoreAsync(Ticket("a"), null, None);
        var looks = await Task.WhenAll(Enumerable.Range(0, 250).Select(_ => Store.AddEventAsync(Id("a"), new NewEvent(TicketEventType.Shown, Now), None)));

        Assert.Equal(51, looks.Count(look => look is null));
        Assert.NotNull(await Store.AddEventAsync(Id("a"), new NewEvent(TicketEventType.Choice, Now), None));
    }

    [Fact]
    public async Task Events_of_one_till_are_read_in_order_and_in_pages_whatever_happens_at_others()
    {
        var own = new List<long>();
        for (var at = 0; at < 30; at++)
        {
            var added = await Store.AddTillEventAsync(OfTill(TicketEventType.DisplayOnline) with { Till = new TillId(at % 3 == 0 ? "t" : $"t{at % 3}") }, None);
            if (at % 3 == 0)
                own.Add(added.Sequence);
        }
        await Stores.ReopenAsync();

        var first = await Store.ReadTillEventsAsync(new TillId("t"), 0, 4, None);
        var rest = await Store.ReadTillEventsAsync(new TillId("t"), first[^1].Sequence, 100, None);

        Assert.Equal(4, first.Count);
        Assert.Equal(own, first.Concat(rest).Select(happened => happened.Sequence));
        Assert.Empty(await Store.ReadTillEventsAsync(new TillId("t"), own[^1], 100, None));
    }

    private static NewTillEvent OfTill(TicketEventType type) => new(AShop, ATill, type, Now, new EventDetail { DisplayId = "d_1" });

    private async Task PassAsync(TimeSpan time)
    {
        Stores.Clock.Advance(time);
        await Store.ExpireAsync(Stores.Clock.GetUtcNow(), Now, 100, None);
    }

    private async Task<IEnumerable<long>> SequencesAsync() => (await Store.ReadEventsAsync(0, 10, None)).Select(happened => happened.Sequence);
}
