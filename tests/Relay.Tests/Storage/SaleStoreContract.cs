using Relay.Tickets;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>What every ticket store does with tickets of one sale.</summary>
public abstract class SaleStoreContract : StoreContract
{
    private ITicketStore Store => Stores.Tickets;

    [Fact]
    public async Task Sale_is_found_by_its_index_until_its_time_and_its_tickets_by_their_slots()
    {
        await Store.StoreAsync(Ticket("a") with { Sale = Place("0", "s") }, null, None);
        await Store.StoreAsync(Ticket("b", days: 1) with { Sale = Place("1") }, null, None);
        await Store.StoreAsync(Ticket("c"), null, None);

        for (var restarted = 0; restarted < 2; restarted++)
        {
            Assert.Equal(Place("0", "s").Opening!.Stanza, await Store.FindSaleAsync(Hash("sale s"), Now, None));
            Assert.Null(await Store.FindSaleAsync(Hash("sale s"), Now.AddHours(72), None));
            Assert.Null(await Store.FindSaleAsync(Hash("slot 0"), Now, None));
            Assert.Null(await Store.FindSaleAsync(Hash("sale t"), Now, None));
            Assert.Equal([(1, Hex(Place("1").Pointer)), (3, Hex(Place("0").Pointer))], await MembersAsync(Now, "2", "1", "s", "0"));
            Assert.Equal([(1, Hex(Place("0").Pointer))], await MembersAsync(Now.AddDays(1), "1", "0"));
            await Stores.ReopenAsync();
        }
    }

    [Fact]
    public async Task Place_and_sale_are_taken_once()
    {
        await Store.StoreAsync(Ticket("a") with { Sale = Place("0", "s") }, null, None);

        Assert.Equal(StoreResult.SaleChanged, (await ResultAsync(Ticket("b") with { Sale = Place("0") })).Result);
        Assert.Equal(StoreResult.SaleChanged, (await ResultAsync(Ticket("b") with { Sale = Place("9", "s") })).Result);
        Assert.Equal(StoreResult.IdempotencyTaken, (await ResultAsync(Ticket("a") with { Sale = Place("0", "s") })).Result);
        Assert.Null(await Store.FindAsync(Id("b"), Now, None));
        Assert.Equal(StoreResult.Created, (await ResultAsync(Ticket("b") with { Sale = Place("1") })).Result);

        var atOnce = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => ResultAsync(Ticket("many " + index) with { Sale = Place("many " + (index % 2), index % 2 == 0 ? null : "many") })));
        Assert.Equal(2, atOnce.Count(one => one.Result == StoreResult.Created));
        Assert.All(atOnce, one => Assert.Contains(one.Result, new[] { StoreResult.Created, StoreResult.SaleChanged }));
    }

    [Fact]
    public async Task Erased_ticket_leaves_its_place_and_the_sale_stays_open()
    {
        await Store.StoreAsync(Ticket("a") with { Sale = Place("0", "s") }, null, None);
        await Store.StoreAsync(Ticket("b") with { Sale = Place("1") }, null, None);

        await Store.EraseAsync(Id("a"), Now, None);

        await Stores.ReopenAsync();
        Assert.Equal([(1, Hex(Place("1").Pointer))], await MembersAsync(Now, "0", "1"));
        Assert.NotNull(await Store.FindSaleAsync(Hash("sale s"), Now, None));
        Assert.Equal(StoreResult.Created, (await ResultAsync(Ticket("c") with { Sale = Place("0") })).Result);
        await Store.EraseShopAsync(AShop, Now, None);
        Assert.Null(await Store.FindSaleAsync(Hash("sale s"), Now, None));
        Assert.Empty(await MembersAsync(Now, "0", "1"));
    }

    [Fact]
    public async Task Place_of_an_expired_ticket_and_a_sale_whose_time_is_over_are_free_again()
    {
        await Store.StoreAsync(Ticket("a", days: 1) with { Sale = Place("0", "s") }, null, None);
        var later = Ticket("b") with { ReceivedAt = Now.AddHours(72), Sale = Place("0", "s") with { Pointer = Bytes("new", 66) } };

        Assert.Equal(StoreResult.Created, (await ResultAsync(later)).Result);

        await Store.ExpireAsync(Now, Now, 100, None);
        Assert.Equal(later.Sale!.Pointer, Assert.Single(await Store.FindSaleMembersAsync([Hash("slot 0")], Now.AddDays(4), None)).Pointer);
    }

    private async Task<IReadOnlyList<(int Place, string Pointer)>> MembersAsync(DateTimeOffset now, params string[] slots) =>
        [.. (await Store.FindSaleMembersAsync([.. slots.Select(slot => Hash("slot " + slot))], now, None)).Select(member => (member.Place, Hex(member.Pointer)))];

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes);
}
