using System.Security.Cryptography;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Sealing;

namespace Relay.Tests.Tickets;

public sealed class SaleKeyTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    /// <summary>From the description alone, with the runtime's own algorithms.</summary>
    [Fact]
    public void A_stranger_finds_the_tickets_of_a_sale_from_the_description_alone()
    {
        var key = SaleKey.Read(Bytes)!;
        var token = Token.New();
        var slot = key.Slot(7);
        var box = key.SealToken(token, slot, RandomNumberGenerator.Fill);

        Assert.Equal(Convert.ToHexStringLower(slot), Convert.ToHexStringLower(StrangersOpener.SaleSlot(Bytes, 7)));
        Assert.Equal(token.Reveal(), StrangersOpener.OpenPointer(Bytes, slot, box));
    }

    [Fact]
    public void The_shop_finds_its_sale_again_by_till_and_id_and_nobody_else_does()
    {
        var key = SaleKey.Read(Bytes)!;
        var secret = ShopSecretOf(1);
        using var shop = new ShopKeys(new ShopSecret(secret));
        using var other = new ShopKeys(new ShopSecret(ShopSecretOf(2)));
        var index = shop.SaleIndex(new TillId("till"), "S-7");
        var stanza = key.SealForShop(shop.Kek, index, RandomNumberGenerator.Fill);

        Assert.Equal(Bytes, SaleKey.OpenForShop(shop.Kek, index, stanza).Reveal());
        Assert.Equal(Convert.ToHexStringLower(index), Convert.ToHexStringLower(StrangersOpener.SaleIndex(secret, "till", "S-7")));
        Assert.Equal(Bytes, StrangersOpener.OpenSale(secret, index, stanza));
        Assert.NotEqual(index, shop.SaleIndex(new TillId("till-2"), "S-7"));
        Assert.NotEqual(index, other.SaleIndex(new TillId("till"), "S-7"));
        Assert.Throws<InvalidDataException>(() => SaleKey.OpenForShop(other.Kek, index, stanza));
        Assert.Throws<InvalidDataException>(() => SaleKey.OpenForShop(shop.Kek, shop.SaleIndex(new TillId("till"), "S-8"), stanza));
    }

    [Fact]
    public void A_pointer_opens_in_its_own_slot_only_and_slots_say_nothing_of_each_other()
    {
        var (key, other) = (SaleKey.New(RandomNumberGenerator.Fill), SaleKey.New(RandomNumberGenerator.Fill));
        var slots = Enumerable.Range(0, TicketSales.MostTickets).Select(key.Slot).ToList();
        var box = key.SealToken(Token.New(), slots[0], RandomNumberGenerator.Fill);

        Assert.NotNull(key.OpenToken(box, slots[0]));
        Assert.Null(key.OpenToken(box, slots[1]));
        Assert.Null(other.OpenToken(box, slots[0]));
        Assert.Null(key.OpenToken(box[1..], slots[0]));
        Assert.Equal(slots.Count, slots.Select(slot => Convert.ToHexString(slot, 0, 8)).Distinct().Count());
        Assert.NotEqual(key.Board(), other.Board());
        Assert.Null(SaleKey.Read(null));
        Assert.Null(SaleKey.Read([1, 2]));
    }

    private static byte[] ShopSecretOf(byte fill) => [.. Enumerable.Repeat(fill, 32)];
}
