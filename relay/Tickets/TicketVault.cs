using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets.Handover;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

/// <summary>Opens, lists and erases stored tickets.</summary>
internal sealed class TicketVault(
    ITicketStore store, IOutboxStore outbox, HandoverPlan plan, TicketEvents events, OpenedHours opened, TicketOpenings openings, TimeProvider time, TicketOptions options, ILogger<TicketVault> log)
{
    /// <summary>Opens with the token; null when unknown, expired or erased.</summary>
    public async ValueTask<OpenedTicket?> OpenAsync(Token token, CancellationToken cancellation) =>
        await ReadAsync(TokenKeys.IdOf(token), cancellation) is { } ticket
            ? Open(ticket.Row, () => TicketOpener.Describe(ticket.Row, TicketOpener.WithToken(ticket, token)))
            : null;

    /// <summary>Opens a row with the shop's secret; null where recovery is off and its time is over.</summary>
    public async ValueTask<OpenedTicket?> OpenAsync(TicketRow row, ShopSecret secret, CancellationToken cancellation)
    {
        using var keys = new ShopKeys(secret);
        return await OpenSealedAsync(row, keys, cancellation) is { } content ? Open(row, () => TicketOpener.Describe(row, content)) : null;
    }

    /// <summary>What the POS was answered, to be answered again; null where the shop can no longer open it.</summary>
    public async ValueTask<SealedContent?> OpenSealedAsync(TicketRow row, ShopKeys keys, CancellationToken cancellation)
    {
        if (await ReadAsync(row.Id, cancellation) is not { } ticket)
            return null;
        // A stanza past its time may still be there until the next sweep.
        var late = ticket.Row.ReceivedAt + options.ReplayWindow <= time.GetUtcNow();
        var open = late ? ticket with { Row = ticket.Row with { ShopStanza = null } } : ticket;
        return Open(row, () => TicketOpener.WithShop(open, keys));
    }

    /// <summary>The row of a live ticket, without opening it.</summary>
    public ValueTask<TicketRow?> FindAsync(Token token, CancellationToken cancellation) =>
        store.FindAsync(TokenKeys.IdOf(token), time.GetUtcNow(), cancellation);

    /// <summary>Erases for good and tells the readers of <see cref="TicketEvents"/>; false when there was no such ticket.</summary>
    public async Task<bool> EraseAsync(Token token, CancellationToken cancellation)
    {
        // A caller that hangs up does not stop the erasing, so the readers must be told all the same.
        cancellation.ThrowIfCancellationRequested();
        var id = TokenKeys.IdOf(token);
        var waiting = (await outbox.ReadOfTicketAsync(id, CancellationToken.None)).Where(delivery => delivery.IsOpen);
        var happened = await store.EraseAsync(id, time.GetUtcNow(), CancellationToken.None);
        if (happened is null)
            return false;
        plan.Discard(waiting);
        events.Publish(happened, null);
        return true;
    }

    /// <summary>Records that the customer opened it: durable, once an hour at most, told to the readers. Who listens to <see cref="TicketOpenings"/> is told every time.</summary>
    public async Task OpenedAsync(OpenedTicket ticket, CancellationToken cancellation)
    {
        openings.Tell(ticket.Row);
        var hour = OpenedHours.HourOf(time.GetUtcNow());
        if (!opened.TryTake(ticket.Row.Id, hour))
            return;
        try
        {
            var known = await store.ReadEventsAsync(ticket.Row.Id, cancellation);
            if (!known.Any(one => one.Type == TicketEventType.Opened && one.At >= hour))
                await AddAsync(ticket.Row.Id, TicketEventType.Opened, hour, cancellation);
        }
        catch
        {
            opened.GiveBack(ticket.Row.Id);
            throw;
        }
    }

    /// <summary>Records that a display showed it.</summary>
    public Task ShownAsync(Token token, CancellationToken cancellation) =>
        AddAsync(TokenKeys.IdOf(token), TicketEventType.Shown, time.GetUtcNow(), cancellation);

    private async Task AddAsync(TicketId id, TicketEventType type, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await store.AddEventAsync(id, new NewEvent(type, at), cancellation) is { } happened)
            events.Publish(happened, null);
    }

    private async ValueTask<StoredTicket?> ReadAsync(TicketId id, CancellationToken cancellation)
    {
        try
        {
            return await store.ReadAsync(id, time.GetUtcNow(), cancellation);
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(damage, null);
        }
    }

    private T Open<T>(TicketRow row, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(damage, row);
        }
    }

    private ProblemException Damaged(InvalidDataException damage, TicketRow? row)
    {
        log.LogError(damage, "A stored ticket does not open. Reference: {Reference}", row?.Reference);
        return new ProblemException(TicketProblems.Damaged, TicketProblems.Damaged.Title);
    }
}
