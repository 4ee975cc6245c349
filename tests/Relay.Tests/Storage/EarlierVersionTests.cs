using Relay.Displays;
using Relay.Shops;
using Relay.Storage.Packs;
using Relay.Storage.Register;
using Relay.Tickets;

namespace Relay.Tests.Storage;

/// <summary>What an earlier version wrote is read by this one: a tablet in a shop must not have to be paired again because its host updated the relay.</summary>
public sealed class EarlierVersionTests
{
    private const string BareFrame =
        "20afe677844772d1ddf499f5c03eab22b11eb9721597746825ee420f3bba5f939210764fec594c5efb1e24768badd2d432cb0673686f702d310674696c6c2d310800a06d229048df080800"
        + "209b0b498fdf0820c60c63fa59a997417b75b02f2631bab796db4dc5647250db771ca9e7771deb18200069ffe8481777aa403982d9e9b3fa48957015a07cfa0f66dae32050b95bda54204c"
        + "42d56de3c2441a51038378ff4ace48615754e1608df59e5bf5e59f18a1f8ef2068d3a6450cfc846671f6160560ff0a8c3859105d6a967092334710a933c0cf8900";

    [Fact]
    public void A_display_of_the_first_version_is_read_with_the_defaults_of_today()
    {
        var change = RegisterChange.From("""
            {"Shops":{"PutShops":[],"PutTills":[],"PutKeys":[],"RemoveShops":[],"RemoveTills":[],"RemoveKeys":[]},
             "PutDisplays":[{"Id":"di_1","Shop":{"Value":"sh_1"},"Tills":[{"Value":"ti_1"}],"Name":"Comptoir","CredentialHash":"AQID",
                             "Engine":"Chrome 64 on Android 5","PairedAt":"2026-01-02T03:04:05+00:00","LastSeenAt":"2026-01-03T03:04:05+00:00"}],
             "RemoveDisplays":[]}
            """u8);

        var expected = new Display(
            "di_1", new ShopId("sh_1"), [new TillId("ti_1")], "Comptoir", [1, 2, 3], "Chrome 64 on Android 5",
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), new DateTimeOffset(2026, 1, 3, 3, 4, 5, TimeSpan.Zero));
        Assert.Empty(change.PutWebhooks);
        Assert.Empty(change.RemoveWebhooks);
        Assert.Equivalent(expected, Assert.Single(change.PutDisplays), strict: true);
    }

    [Fact]
    public void A_tickets_frame_from_before_there_were_sales_is_read_and_one_with_a_sale_says_all_of_it()
    {
        var ticket = TicketExamples.Ticket("a");
        var row = new TicketRow(
            ticket.Id, ticket.Reference, ticket.Shop, ticket.Till, ticket.ReceivedAt, ticket.ExpiresAt, ticket.NumberIndex, ticket.ContentHash,
            ticket.IdempotencyIndex, ticket.IdempotencyHash, null);
        var before = Convert.FromHexString(BareFrame);
        var sale = TicketExamples.Place("0", "s");

        Assert.Equal(before, new TicketHeader(row, false).Encode());
        Assert.Equivalent(new TicketHeader(row, false), TicketHeader.Decode(before), strict: true);
        Assert.Equivalent(new TicketHeader(row, false, sale), TicketHeader.Decode(new TicketHeader(row, false, sale).Encode()), strict: true);
        // Where recovery is off, what lets the shop find the sale dies with the index's row: it is not in the pack, which keeps what is written.
        Assert.Equivalent(new TicketHeader(row, true, sale with { Opening = null }), TicketHeader.Decode(new TicketHeader(row, true, sale).Encode()), strict: true);
    }
}
