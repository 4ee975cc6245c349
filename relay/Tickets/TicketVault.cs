using Relay.Shops;

namespace Relay.Tickets;

/// <summary>Opens, lists and erases stored tickets.</summary>
internal sealed class TicketVault
{
    /// <summary>Opens with the token; null when unknown, expired or erased.</summary>
    public ValueTask<OpenedTicket?> OpenAsync(Token token, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Opens a row with the shop's secret; null where recovery is off and its time is over.</summary>
    public ValueTask<OpenedTicket?> OpenAsync(TicketRow row, ShopSecret secret, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>The row of a live ticket, without opening it.</summary>
    public ValueTask<TicketRow?> FindAsync(Token token, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Erases for good and tells the readers of <see cref="TicketEvents"/>; false when there was no such ticket.</summary>
    public Task<bool> EraseAsync(Token token, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Records that the customer opened it: durable, once an hour at most, told to the readers.</summary>
    public Task OpenedAsync(OpenedTicket ticket, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Records that a display showed it.</summary>
    public Task ShownAsync(Token token, CancellationToken cancellation) => throw new NotImplementedException();
}
