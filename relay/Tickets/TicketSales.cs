using Relay.Documents;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

/// <summary>A ticket's place in its sale, before it is sealed.</summary>
/// <param name="Index">Set where it opens the sale: under which the shop finds it again.</param>
internal sealed record SalePlace(SaleKey Key, int Place, byte[]? Index);

/// <summary>Finds the tickets of one sale: for the till that sends another one, and for the customer who opens one.</summary>
internal sealed class TicketSales(ITicketStore store, TicketVault vault, TimeProvider time, RandomSource random)
{
    /// <summary>Tickets of one sale that live at once.</summary>
    public const int MostTickets = 20;

    private static readonly int[] Places = [.. Enumerable.Range(0, MostTickets)];

    /// <summary>Whether a ticket's link shows the other tickets of its sale. What is made to be given away shows itself only.</summary>
    public static bool Lists(TicketType type) => type is not (TicketType.GiftReceipt or TicketType.Voucher or TicketType.PrepaidCard);

    /// <summary>The next free place of a till's sale; null where it is full. Another request may take it first: the store says so.</summary>
    public async ValueTask<SalePlace?> PlaceAsync(ShopKeys keys, TillId till, string sale, DateTimeOffset now)
    {
        var index = keys.SaleIndex(till, sale);
        if (await store.FindSaleAsync(index, now, CancellationToken.None) is not { } stanza)
            return new SalePlace(SaleKey.New(random), 0, index);
        var key = SaleKey.OpenForShop(keys.Kek, index, stanza);
        var taken = await store.FindSaleMembersAsync([.. Places.Select(key.Slot)], now, CancellationToken.None);
        var free = Places.Except(taken.Select(member => member.Place)).ToList();
        return free.Count > 0 ? new SalePlace(key, free[0], null) : null;
    }

    /// <summary>The live tickets of this one's sale, oldest first; only itself where it belongs to none, or may not show them. One that is damaged is left out.</summary>
    public async Task<IReadOnlyList<OpenedTicket>> ReadAsync(OpenedTicket ticket, CancellationToken cancellation)
    {
        if (ticket.Sale is not { } key)
            return [ticket];
        var tickets = new List<OpenedTicket>();
        foreach (var member in await store.FindSaleMembersAsync([.. Places.Select(key.Slot)], time.GetUtcNow(), cancellation))
            if (key.OpenToken(member.Pointer, key.Slot(member.Place)) is { } token
                && (token == ticket.Token ? ticket : await OpenAsync(token, cancellation)) is { } found)
                tickets.Add(found);
        // Of one moment, in the order of their places; a place that an erased ticket left may be a later one's.
        return [.. tickets.OrderBy(one => one.Row.ReceivedAt)];
    }

    private async Task<OpenedTicket?> OpenAsync(Token token, CancellationToken cancellation)
    {
        try
        {
            return await vault.OpenAsync(token, cancellation);
        }
        catch (ProblemException problem) when (problem.Type == TicketProblems.Damaged)
        {
            // The vault has told the host of it; the customer's other tickets are whole.
            return null;
        }
    }
}
