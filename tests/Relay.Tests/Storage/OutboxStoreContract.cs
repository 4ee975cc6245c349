using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>What every store does with deliveries, before and after a restart.</summary>
public abstract class OutboxStoreContract : StoreContract
{
    private IOutboxStore Outbox => Stores.Outbox;

    private ITicketStore Tickets => Stores.Tickets;

    [Fact]
    public async Task Delivery_is_read_back_as_it_was_written()
    {
        var delivery = Mail("a") with
        {
            Reason = "refused", Attempts = 3, Version = 7, State = DeliveryState.Sending, Detail = new EventDetail { PrinterId = "p", Duplicate = 2 },
        };
        await Outbox.AddAsync(delivery, None);

        await Stores.ReopenAsync();
        var read = (await Outbox.FindAsync(delivery.Id, None))!;
        Assert.Equal(delivery.Payload, read.Payload);
        Assert.Equal(delivery, read with { Payload = delivery.Payload });
        Assert.Null(await Outbox.FindAsync("dl_other", None));
    }

    [Fact]
    public async Task Deliveries_of_a_ticket_are_there_with_it_and_only_if_it_is_stored()
    {
        await Tickets.StoreAsync(Ticket("a") with { Deliveries = [Mail("a"), Print("a")] }, null, None);
        await Tickets.StoreAsync(Ticket("a") with { Deliveries = [Mail("refused")] }, null, None);

        await Stores.ReopenAsync();
        Assert.Equal(["dl_mail a", "dl_print a"], (await Outbox.ReadOfTicketAsync(Id("a"), None)).Select(delivery => delivery.Id).Order());
        Assert.Null(await Outbox.FindAsync(Mail("refused").Id, None));
    }

    [Fact]
    public async Task Delivery_that_a_choice_asks_for_is_there_with_its_event_and_only_if_the_ticket_lives()
    {
        await Tickets.StoreAsync(Ticket("a"), null, None);

        Assert.NotNull(await Tickets.AddEventAsync(Id("a"), Choice(Mail("a")), None));
        Assert.Null(await Tickets.AddEventAsync(Id("gone"), Choice(Mail("gone")), None));

        Assert.NotNull(await Outbox.FindAsync(Mail("a").Id, None));
        Assert.Null(await Outbox.FindAsync(Mail("gone").Id, None));
    }

    [Fact]
    public async Task Due_deliveries_of_a_channel_come_in_the_order_of_their_time()
    {
        var times = new[] { 5, 1, 4, 2, 3, 90 };
        foreach (var minute in times)
            await Outbox.AddAsync(Mail("m" + minute) with { DueAt = Now.AddMinutes(minute) }, None);
        await Outbox.AddAsync(Print("p") with { DueAt = Now }, None);
        await Outbox.AddAsync(Mail("ended") with { DueAt = Now, State = DeliveryState.Done }, None);

        Assert.Equal(["m1", "m2", "m3"], await DueAsync(DeliveryChannels.Email, Now.AddMinutes(60), 3));
        Assert.Equal(["m1", "m2", "m3", "m4", "m5"], await DueAsync(DeliveryChannels.Email, Now.AddMinutes(60), 100));
        Assert.Equal(["m1", "m2", "m3", "m4", "m5", "m90"], await DueAsync(DeliveryChannels.Email, DateTimeOffset.MaxValue, 100));
        Assert.Empty(await DueAsync(DeliveryChannels.Email, Now, 100));
        Assert.Equal(["p"], await DueAsync(DeliveryChannels.Print, Now, 100));
    }

    [Fact]
    public async Task Of_two_that_change_the_same_row_one_is_told_that_it_was_changed()
    {
        await Outbox.AddAsync(Mail("a"), None);
        var read = (await Outbox.FindAsync(Mail("a").Id, None))!;

        var changes = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Outbox.ChangeAsync(read with { Attempts = number }, null, None)));

        var won = Assert.Single(changes, change => change is not null)!.Delivery;
        Assert.Equal(read.Version + 1, won.Version);
        Assert.Equal(won.Attempts, (await Outbox.FindAsync(read.Id, None))!.Attempts);
        Assert.Null(await Outbox.ChangeAsync(Mail("unknown"), null, None));
    }

    [Fact]
    public async Task End_of_a_delivery_stands_in_the_events_of_its_ticket_and_its_payload_is_gone()
    {
        await Tickets.StoreAsync(Ticket("a") with { Deliveries = [Mail("a")] }, null, None);
        var happened = new NewEvent(TicketEventType.DeliveryDone, Now, new EventDetail { Channel = DeliveryChannels.Email });

        var change = await Outbox.ChangeAsync(Mail("a") with { State = DeliveryState.Done, DueAt = Now }, happened, None);

        Assert.Equal((Id("a"), TicketEventType.DeliveryDone), (change!.Happened!.Ticket, change.Happened.Type));
        await Stores.ReopenAsync();
        Assert.Null((await Outbox.FindAsync(Mail("a").Id, None))!.Payload);
        Assert.Equal([TicketEventType.Received, TicketEventType.DeliveryDone], (await Tickets.ReadEventsAsync(Id("a"), None)).Select(one => one.Type));
    }

    [Fact]
    public async Task End_of_a_delivery_without_a_ticket_is_told_to_the_till()
    {
        await Outbox.AddAsync(Mail("a") with { Ticket = TicketId.None, Channel = DeliveryChannels.Drawer }, None);

        var change = await Outbox.ChangeAsync(
            Mail("a") with { Ticket = TicketId.None, Channel = DeliveryChannels.Drawer, State = DeliveryState.Done }, new NewEvent(TicketEventType.DrawerOpened, Now), None);

        Assert.Equal((TicketId.None, ATill), (change!.Happened!.Ticket, change.Happened.Till));
        Assert.Equal([change.Happened], await Tickets.ReadEventsAsync(0, 10, None));
    }

    [Fact]
    public async Task Erasing_a_ticket_ends_its_deliveries()
    {
        await Tickets.StoreAsync(Ticket("a") with { Deliveries = [Mail("a")] }, null, None);
        await Tickets.EraseAsync(Id("a"), Now, None);

        await Stores.ReopenAsync();
        var ended = (await Outbox.FindAsync(Mail("a").Id, None))!;
        Assert.Equal((DeliveryState.Failed, "ticket-erased", null), (ended.State, ended.Reason, ended.Payload));
        Assert.Empty(await DueAsync(DeliveryChannels.Email, DateTimeOffset.MaxValue, 10));
        Assert.Null(await Outbox.ChangeAsync(Mail("a"), null, None));
    }

    [Fact]
    public async Task Erasing_a_shop_takes_its_deliveries_and_no_others()
    {
        for (var number = 0; number < 10; number++)
            await Outbox.AddAsync(Mail("mine " + number), None);
        var other = Mail("other") with { Shop = new ShopId("shop-2") };
        await Outbox.AddAsync(other, None);
        Assert.Equal(10, (await Outbox.ReadOpenOfShopAsync(AShop, None)).Count);

        await Tickets.EraseShopAsync(AShop, Now, None);

        Assert.Equal(["other"], await DueAsync(DeliveryChannels.Email, DateTimeOffset.MaxValue, 100));
    }

    [Fact]
    public async Task Ended_delivery_can_be_asked_for_until_its_time_and_an_open_one_stays()
    {
        await Outbox.AddAsync(Mail("ended") with { State = DeliveryState.Failed, DueAt = Now }, None);
        await Outbox.AddAsync(Mail("open"), None);
        for (var day = 1; day <= Delivery.KeptDays; day++)
        {
            Assert.NotNull(await Outbox.FindAsync(Mail("ended").Id, None));
            Stores.Clock.Advance(TimeSpan.FromDays(1));
            await Tickets.ExpireAsync(Stores.Clock.GetUtcNow(), Now, 100, None);
        }

        Assert.Null(await Outbox.FindAsync(Mail("ended").Id, None));
        Assert.NotNull(await Outbox.FindAsync(Mail("open").Id, None));
    }

    private static NewEvent Choice(Delivery delivery) => new(TicketEventType.Choice, Now) { Deliveries = [delivery] };

    private static Delivery Print(string name) => Mail(name) with { Id = "dl_print " + name, Channel = DeliveryChannels.Print };

    private static Delivery Mail(string name) => new()
    {
        Id = "dl_mail " + name, Channel = DeliveryChannels.Email, Shop = AShop, Till = ATill, Ticket = Id(name), CreatedAt = Now, DueAt = Now,
        GiveUpAt = Now.AddHours(96), Payload = Bytes(name, 600),
    };

    private async Task<IEnumerable<string>> DueAsync(string channel, DateTimeOffset until, int max) =>
        (await Outbox.ReadDueAsync(channel, until, max, None)).Select(delivery => delivery.Id.Split(' ', 2)[1]);
}
