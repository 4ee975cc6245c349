using Relay.Shops;

namespace Relay.Tickets;

/// <summary>Keeps sealed tickets, their indexes and their events. A full disk, a full queue or a failed write ends in a
/// <see cref="Hosting.ProblemException"/> (507 or 503); a cancelled caller stops waiting, its write goes on.</summary>
internal interface ITicketStore
{
    /// <summary>Writes ticket, idempotency row, number row, place in its sale and <c>received</c> event together; completes when they are durable.</summary>
    /// <param name="notice">Sealed payload of the <c>received</c> event.</param>
    Task<StoreOutcome> StoreAsync(SealedTicket ticket, byte[]? notice, CancellationToken cancellation);

    /// <summary>The row of a live ticket; null when unknown, expired at <paramref name="now"/> or erased.</summary>
    ValueTask<TicketRow?> FindAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation);

    ValueTask<TicketRow?> FindByNumberAsync(TillId till, byte[] numberIndex, DateTimeOffset now, CancellationToken cancellation);

    ValueTask<TicketRow?> FindByIdempotencyAsync(TillId till, byte[] idempotencyIndex, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The stanza of a sale that still takes tickets at <paramref name="now"/>; null where there is none.</summary>
    ValueTask<byte[]?> FindSaleAsync(byte[] saleIndex, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Which of a sale's slots hold a live ticket.</summary>
    ValueTask<IReadOnlyList<SaleMember>> FindSaleMembersAsync(IReadOnlyList<byte[]> slots, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The row with its sealed bytes; null as for <see cref="FindAsync"/>. Bytes whose hash is wrong are never returned: that throws <see cref="InvalidDataException"/>.</summary>
    ValueTask<StoredTicket?> ReadAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Erases for good: the sealed bytes are overwritten, a repair does not bring them back. Null when there was no such ticket.</summary>
    Task<TicketEvent?> EraseAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation);

    Task EraseShopAsync(ShopId shop, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Adds an event to a live ticket; null when the ticket is gone, or has been shown or opened so often that it is not worth keeping.</summary>
    Task<TicketEvent?> AddEventAsync(TicketId id, NewEvent happened, CancellationToken cancellation);

    /// <summary>Adds an event of a till that is about no ticket; kept for <see cref="TicketOptions.TillEventDays"/>.</summary>
    Task<TicketEvent> AddTillEventAsync(NewTillEvent happened, CancellationToken cancellation);

    /// <summary>Events after a cursor, oldest first.</summary>
    ValueTask<IReadOnlyList<TicketEvent>> ReadEventsAsync(long after, int max, CancellationToken cancellation);

    /// <summary>Events right behind a cursor, oldest first and without a gap, as far as they are told without waiting for anything; often none.</summary>
    IReadOnlyList<TicketEvent> ReadLateEvents(long after, int max);

    /// <summary>Events of one till after a cursor, oldest first: those of its tickets and its own. Takes as long as what it returns, however much happens at other tills.</summary>
    ValueTask<IReadOnlyList<TicketEvent>> ReadTillEventsAsync(TillId till, long after, int max, CancellationToken cancellation);

    /// <summary>The sequence of the newest event, 0 when there is none.</summary>
    ValueTask<long> LastEventAsync(CancellationToken cancellation);

    /// <summary>All events of one ticket, oldest first.</summary>
    ValueTask<IReadOnlyList<TicketEvent>> ReadEventsAsync(TicketId id, CancellationToken cancellation);

    /// <summary>Removes up to <paramref name="max"/> tickets that expired before <paramref name="now"/>, their events, shop stanzas past
    /// their time, notices of events older than <paramref name="noticesBefore"/>, and tills' own events past their time.</summary>
    /// <returns>How many tickets were removed; less than <paramref name="max"/> means there are no more for now.</returns>
    Task<int> ExpireAsync(DateTimeOffset now, DateTimeOffset noticesBefore, int max, CancellationToken cancellation);

    /// <summary>Whether a ticket could be stored now: a sentence that says why not, or null.</summary>
    ValueTask<string?> CheckAsync(CancellationToken cancellation);
}
