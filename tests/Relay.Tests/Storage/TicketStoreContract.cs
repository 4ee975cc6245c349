using Relay.Shops;
using Relay.Tickets;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>What every ticket store must do, before and after a restart.</summary>
public abstract class TicketStoreContract : StoreContract
{
    private ITicketStore Store => Stores.Tickets;

    [Fact]
    public async Task Ticket_stored_is_read_back_byte_for_byte_after_a_restart()
    {
        var ticket = Ticket("a", bytes: 20_000);
        var outcome = await Store.StoreAsync(ticket, [1, 2, 3], None);

        Assert.Equal(StoreResult.Created, outcome.Result);
        Assert.Null(outcome.Existing);
        Assert.Equal(new { Sequence = 1L, Type = TicketEventType.Received, ticket.Reference, At = Now },
            new { outcome.Received!.Sequence, outcome.Received.Type, outcome.Received.Reference, outcome.Received.At });
        await AssertStoredAsync(ticket);
        await Stores.ReopenAsync();
        await AssertStoredAsync(ticket);
    }

    [Fact]
    public async Task Ticket_is_found_by_number_and_by_idempotency_key_of_its_till_only()
    {
        var ticket = Ticket("a");
        await Store.StoreAsync(ticket, null, None);

        Assert.Equal(ticket.Id, (await Store.FindByNumberAsync(ATill, ticket.NumberIndex, Now, None))!.Id);
        Assert.Equal(ticket.Id, (await Store.FindByIdempotencyAsync(ATill, ticket.IdempotencyIndex, Now, None))!.Id);
        Assert.Null(await Store.FindByNumberAsync(new TillId("TILL-1"), ticket.NumberIndex, Now, None));
        Assert.Null(await Store.FindByIdempotencyAsync(new TillId("till-2"), ticket.IdempotencyIndex, Now, None));
        Assert.Null(await Store.FindByNumberAsync(ATill, ticket.IdempotencyIndex, Now, None));
    }

    [Fact]
    public async Task Number_stays_unique_at_each_of_many_tills_that_use_the_same_numbers()
    {
        const int tills = 40;
        SealedTicket AtTill(int till, string name) =>
            Ticket($"{name} {till}") with { Till = new TillId("till-" + till), NumberIndex = Ticket("one").NumberIndex };
        for (var till = 0; till < tills; till++)
            Assert.Equal(StoreResult.Created, (await Store.StoreAsync(AtTill(till, "first"), null, None)).Result);

        for (var till = 0; till < tills; till++)
            Assert.Equal(StoreResult.NumberTaken, (await Store.StoreAsync(AtTill(till, "second"), null, None)).Result);
    }

    [Fact]
    public async Task Each_taken_key_is_told_in_the_order_idempotency_number_token()
    {
        var first = Ticket("a");
        await Store.StoreAsync(first, null, None);
        var all = Ticket("b") with { IdempotencyIndex = first.IdempotencyIndex, NumberIndex = first.NumberIndex, Id = first.Id };
        var number = all with { IdempotencyIndex = Hash("other") };
        var token = number with { NumberIndex = Hash("other") };

        Assert.Equal((StoreResult.IdempotencyTaken, first.Reference), await ResultAsync(all));
        Assert.Equal((StoreResult.NumberTaken, first.Reference), await ResultAsync(number));
        Assert.Equal(StoreResult.TokenTaken, (await ResultAsync(token)).Result);
        Assert.Equal(StoreResult.Created, (await ResultAsync(token with { Id = Id("c") })).Result);
        Assert.Equal(StoreResult.Created, (await ResultAsync(all with { Till = new TillId("till-2"), Id = Id("d") })).Result);
        await AssertStoredAsync(first);
    }

    [Fact]
    public async Task Ticket_sent_a_hundred_times_at_once_is_stored_once()
    {
        var tickets = Enumerable.Range(0, 100).Select(index => Ticket("a") with { Id = Id("try " + index), Sealed = Bytes("try " + index, 500) }).ToList();

        var outcomes = await Task.WhenAll(tickets.Select(ticket => Store.StoreAsync(ticket, null, None)));

        var created = Assert.Single(outcomes, outcome => outcome.Result == StoreResult.Created).Received!.Ticket;
        Assert.All(outcomes.Where(outcome => outcome.Result != StoreResult.Created), outcome =>
            Assert.Equal((StoreResult.IdempotencyTaken, created), (outcome.Result, outcome.Existing!.Id)));
        Assert.Equal(1, await Store.LastEventAsync(None));
    }

    [Fact]
    public async Task Unknown_and_expired_tickets_are_not_found()
    {
        var ticket = Ticket("a", days: 1);
        await Store.StoreAsync(ticket, null, None);

        Assert.Null(await Store.FindAsync(Id("b"), Now, None));
        Assert.Null(await Store.ReadAsync(Id("b"), Now, None));
        Assert.NotNull(await Store.FindAsync(ticket.Id, ticket.ExpiresAt.AddTicks(-1), None));
        Assert.Null(await Store.FindAsync(ticket.Id, ticket.ExpiresAt, None));
        Assert.Null(await Store.ReadAsync(ticket.Id, ticket.ExpiresAt, None));
        Assert.Null(await Store.FindByNumberAsync(ATill, ticket.NumberIndex, ticket.ExpiresAt, None));
        Assert.Null(await Store.FindByIdempotencyAsync(ATill, ticket.IdempotencyIndex, ticket.ExpiresAt, None));
        Assert.Null(await Store.EraseAsync(Id("b"), Now, None));
        Assert.Null(await Store.AddEventAsync(Id("b"), new NewEvent(TicketEventType.Shown, Now), None));
    }

    [Fact]
    public async Task Number_and_key_of_an_expired_ticket_are_free_again()
    {
        var old = Ticket("a", days: 1);
        await Store.StoreAsync(old, null, None);

        var again = old with { Id = Id("b"), ReceivedAt = old.ExpiresAt, ExpiresAt = old.ExpiresAt.AddDays(1) };

        Assert.Equal(StoreResult.Created, (await Store.StoreAsync(again, null, None)).Result);
        Assert.Equal(again.Id, (await Store.FindByNumberAsync(ATill, again.NumberIndex, old.ExpiresAt, None))!.Id);
    }

    [Fact]
    public async Task Erased_ticket_is_gone_for_good_and_its_token_stays_taken()
    {
        var ticket = Ticket("a");
        await Store.StoreAsync(ticket, [1], None);
        await Store.StoreAsync(Ticket("b"), null, None);

        var erased = await Store.EraseAsync(ticket.Id, Now.AddHours(1), None);

        Assert.Equal((TicketEventType.Erased, 3L, ticket.Reference), (erased!.Type, erased.Sequence, erased.Reference));
        for (var restarted = 0; restarted < 2; restarted++)
        {
            Assert.Null(await Store.FindAsync(ticket.Id, Now, None));
            Assert.Null(await Store.ReadAsync(ticket.Id, Now, None));
            Assert.Null(await Store.FindByNumberAsync(ATill, ticket.NumberIndex, Now, None));
            Assert.Null(await Store.FindByIdempotencyAsync(ATill, ticket.IdempotencyIndex, Now, None));
            Assert.Null(await Store.EraseAsync(ticket.Id, Now, None));
            Assert.Null(await Store.AddEventAsync(ticket.Id, new NewEvent(TicketEventType.Opened, Now), None));
            Assert.Equal(StoreResult.TokenTaken, (await ResultAsync(ticket)).Result);
            Assert.All(await Store.ReadEventsAsync(ticket.Id, None), happened => Assert.Null(happened.Notice));
            await AssertStoredAsync(Ticket("b"));
            await Stores.ReopenAsync();
        }
    }

    [Fact]
    public async Task Erasing_a_shop_takes_all_its_tickets_and_no_others()
    {
        var mine = Enumerable.Range(0, 30).Select(index => Ticket("mine " + index)).ToList();
        var other = Ticket("other") with { Shop = new ShopId("Shop-1") };
        foreach (var ticket in mine.Append(other))
            await Store.StoreAsync(ticket, [7], None);

        await Store.EraseShopAsync(AShop, Now, None);

        await Stores.ReopenAsync();
        foreach (var ticket in mine)
            Assert.Null(await Store.ReadAsync(ticket.Id, Now, None));
        Assert.Equal(StoreResult.TokenTaken, (await ResultAsync(mine[0])).Result);
        await AssertStoredAsync(other);
    }

    [Fact]
    public async Task Events_come_in_order_and_a_cursor_goes_on_where_it_was()
    {
        await Store.StoreAsync(Ticket("a"), [1], None);
        await Store.StoreAsync(Ticket("b"), [2], None);
        var shown = await Store.AddEventAsync(Id("a"), new NewEvent(TicketEventType.Shown, Now.AddMinutes(1)), None);
        var erased = await Store.EraseAsync(Id("b"), Now.AddMinutes(2), None);

        Assert.Equal((3L, 4L), (shown!.Sequence, erased!.Sequence));
        await Stores.ReopenAsync();
        var events = await Store.ReadEventsAsync(0, 100, None);
        Assert.Equal([1L, 2, 3, 4], events.Select(happened => happened.Sequence));
        Assert.Equal([TicketEventType.Received, TicketEventType.Received, TicketEventType.Shown, TicketEventType.Erased], events.Select(happened => happened.Type));
        Assert.Equal(["01", null, null, null], events.Select(happened => happened.Notice is { } notice ? Convert.ToHexString(notice) : null));
        Assert.Equal([3L], (await Store.ReadEventsAsync(2, 1, None)).Select(happened => happened.Sequence));
        Assert.Empty(await Store.ReadEventsAsync(4, 10, None));
        Assert.Equal([1L, 3L], (await Store.ReadEventsAsync(Id("a"), None)).Select(happened => happened.Sequence));
        Assert.Equal(4, await Store.LastEventAsync(None));
    }

    [Fact]
    public async Task Shop_stanza_is_kept_until_its_time_and_no_longer()
    {
        var ticket = Ticket("a") with { ShopStanza = [1, 2, 3], ShopStanzaUntil = Now.AddHours(72) };
        await Store.StoreAsync(ticket, null, None);

        Assert.Equal([1, 2, 3], (await Store.FindAsync(ticket.Id, Now, None))!.ShopStanza!);
        Assert.Equal([1, 2, 3], (await Store.StoreAsync(ticket, null, None)).Existing!.ShopStanza!);
        Assert.Null((await Store.FindAsync(ticket.Id, Now.AddHours(72), None))!.ShopStanza);
        await Store.ExpireAsync(Now, Now, 100, None);
        Assert.NotNull((await Store.FindAsync(ticket.Id, Now, None))!.ShopStanza);
    }

    [Fact]
    public async Task Expired_tickets_are_removed_and_counted_and_others_stay()
    {
        foreach (var index in Enumerable.Range(0, 5))
            await Store.StoreAsync(Ticket("old " + index) with { ExpiresAt = Now.AddMinutes(-1) }, null, None);
        await Store.StoreAsync(Ticket("new"), null, None);

        Assert.Equal(3, await Store.ExpireAsync(Now, Now.AddDays(-1), 3, None));
        Assert.Equal(2, await Store.ExpireAsync(Now, Now.AddDays(-1), 3, None));
        Assert.Equal(0, await Store.ExpireAsync(Now, Now.AddDays(-1), 3, None));

        Assert.Equal([6L], (await Store.ReadEventsAsync(0, 100, None)).Select(happened => happened.Sequence));
        await AssertStoredAsync(Ticket("new"));
    }

    [Fact]
    public async Task Sequence_is_never_given_out_twice_even_when_the_newest_event_has_expired()
    {
        await Store.StoreAsync(Ticket("old") with { ExpiresAt = Now.AddMinutes(-1) }, null, None);
        await Store.ExpireAsync(Now, Now.AddDays(-1), 3, None);

        await Stores.ReopenAsync();

        Assert.Equal(1, await Store.LastEventAsync(None));
        Assert.Equal(2, (await Store.StoreAsync(Ticket("new"), null, None)).Received!.Sequence);
    }

    [Fact]
    public async Task Notices_are_wiped_when_they_are_old_and_their_events_stay()
    {
        await Store.StoreAsync(Ticket("a"), [1], None);
        await Store.StoreAsync(Ticket("b") with { ReceivedAt = Now.AddMinutes(10) }, [2], None);

        await Store.ExpireAsync(Now, Now.AddMinutes(5), 100, None);

        await Stores.ReopenAsync();
        var events = await Store.ReadEventsAsync(0, 10, None);
        Assert.Null(events[0].Notice);
        Assert.Equal([2], events[1].Notice!);
    }

    [Fact]
    public async Task Cancelled_caller_stops_waiting_and_its_ticket_may_be_asked_for_again()
    {
        using var cancelled = new CancellationTokenSource();
        var store = Store.StoreAsync(Ticket("a"), null, cancelled.Token);
        await cancelled.CancelAsync();
        try
        {
            await store;
        }
        catch (OperationCanceledException)
        {
            // Either may win; both leave one ticket.
        }

        var again = await Store.StoreAsync(Ticket("a"), null, None);

        Assert.Equal(StoreResult.IdempotencyTaken, again.Result);
        await AssertStoredAsync(Ticket("a"));
    }

    [Fact]
    public async Task Healthy_store_has_nothing_to_say() => Assert.Null(await Store.CheckAsync(None));

    private async Task AssertStoredAsync(SealedTicket ticket)
    {
        var stored = await Store.ReadAsync(ticket.Id, Now, None);
        Assert.NotNull(stored);
        Assert.Equal(ticket.Sealed, stored.Sealed);
        Assert.Equal(
            new { ticket.Id, ticket.Reference, ticket.Shop, ticket.Till, ticket.ReceivedAt, ticket.ExpiresAt },
            new { stored.Row.Id, stored.Row.Reference, stored.Row.Shop, stored.Row.Till, stored.Row.ReceivedAt, stored.Row.ExpiresAt });
        Assert.Equal(ticket.NumberIndex, stored.Row.NumberIndex);
        Assert.Equal(ticket.ContentHash, stored.Row.ContentHash);
        Assert.Equal(ticket.IdempotencyIndex, stored.Row.IdempotencyIndex);
        Assert.Equal(ticket.IdempotencyHash, stored.Row.IdempotencyHash);
    }
}
