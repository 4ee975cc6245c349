namespace Relay.Tickets.Handover;

/// <summary>What the workers of deliveries do with a row: take it, put it off, end it. Every step is durable before it returns; what happened is told to the readers of events.</summary>
internal sealed class DeliveryDesk(IOutboxStore store, DeliverySeal seal, TicketEvents events, TimeProvider time)
{
    /// <summary>Makes a due delivery this worker's own for a while. Null when somebody else has it.</summary>
    public async Task<Delivery?> ClaimAsync(Delivery due, TimeSpan lease, CancellationToken cancellation)
    {
        var claimed = due with { State = DeliveryState.Sending, Attempts = due.Attempts + 1, DueAt = time.GetUtcNow() + lease };
        return (await store.ChangeAsync(claimed, null, cancellation))?.Delivery;
    }

    /// <summary>Puts a delivery back, to be tried again later. Null when it was changed meanwhile.</summary>
    /// <param name="reason">Why this try failed: a word.</param>
    public async Task<Delivery?> PutOffAsync(Delivery delivery, DateTimeOffset until, string? reason, CancellationToken cancellation) =>
        (await store.ChangeAsync(delivery with { State = DeliveryState.Queued, DueAt = until, Reason = reason }, null, cancellation))?.Delivery;

    /// <summary>Ends a delivery: its event and its end are one commit, and its payload can be read by nobody afterwards. Null when it was changed meanwhile.</summary>
    /// <param name="state"><see cref="DeliveryState.Done"/>, <see cref="DeliveryState.Failed"/> or <see cref="DeliveryState.Unknown"/>.</param>
    /// <param name="reason">Why it failed, a word; null when it is done.</param>
    public async Task<Delivery?> EndAsync(Delivery delivery, DeliveryState state, string? reason, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var type = (state, delivery.Channel) switch
        {
            (DeliveryState.Done, DeliveryChannels.Drawer) => TicketEventType.DrawerOpened,
            (DeliveryState.Done, _) => TicketEventType.DeliveryDone,
            _ => TicketEventType.DeliveryFailed,
        };
        var happened = new NewEvent(type, now, delivery.Detail with { Reason = reason ?? delivery.Detail.Reason });
        // Begun, it is brought to its end: the caller that hangs up must not leave the key of an ended delivery behind.
        cancellation.ThrowIfCancellationRequested();
        var change = await store.ChangeAsync(delivery with { State = state, Reason = reason, DueAt = now }, happened, CancellationToken.None);
        if (change is null)
            return null;
        seal.Destroy(delivery.Payload);
        if (change.Happened is { } told)
            events.Publish(told, null);
        return change.Delivery;
    }
}
