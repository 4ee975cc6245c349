using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Tickets;

/// <summary>A ticket as it is stored: what the database may know in clear, and the sealed bytes.</summary>
internal sealed record SealedTicket
{
    public required TicketId Id { get; init; }

    /// <summary>The public reference, a UUIDv7.</summary>
    public required Guid Reference { get; init; }
    public required ShopId Shop { get; init; }
    public required TillId Till { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Blind index of (till, number): 32 bytes that only the shop's secret can compute.</summary>
    public required byte[] NumberIndex { get; init; }

    /// <summary>Keyed hash of the content as sent: equal for the same content, and says nothing else.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>Keyed hash of (till, Idempotency-Key).</summary>
    public required byte[] IdempotencyIndex { get; init; }

    /// <summary>Keyed hash of the body that came with that key.</summary>
    public required byte[] IdempotencyHash { get; init; }

    /// <summary>The token's stanza, the shop's where recovery is on, and the sealed body.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>The shop's stanza where recovery is off: kept in the index only, until <see cref="ShopStanzaUntil"/>.</summary>
    public byte[]? ShopStanza { get; init; }
    public DateTimeOffset? ShopStanzaUntil { get; init; }

    /// <summary>Its place among the tickets of its sale, if it belongs to one.</summary>
    public SaleEntry? Sale { get; init; }

    /// <summary>What the POS wants done with it: written in the same commit.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];
}

/// <summary>What the index knows of a stored ticket; all of <see cref="SealedTicket"/> but the sealed bytes.</summary>
internal sealed record TicketRow(
    TicketId Id, Guid Reference, ShopId Shop, TillId Till, DateTimeOffset ReceivedAt, DateTimeOffset ExpiresAt,
    byte[] NumberIndex, byte[] ContentHash, byte[] IdempotencyIndex, byte[] IdempotencyHash, byte[]? ShopStanza);

/// <summary>A row with its sealed bytes, whose hash was checked.</summary>
internal sealed record StoredTicket(TicketRow Row, byte[] Sealed);

internal enum StoreResult
{
    Created,

    /// <summary>(till, Idempotency-Key) is taken: <see cref="StoreOutcome.Existing"/> holds its ticket.</summary>
    IdempotencyTaken,

    /// <summary>(till, number) is taken: <see cref="StoreOutcome.Existing"/> holds its ticket.</summary>
    NumberTaken,

    /// <summary>The token is in use, or was and its ticket has been erased.</summary>
    TokenTaken,

    /// <summary>Another ticket opened the sale or took the place in it just before: to be tried again with another place.</summary>
    SaleChanged,
}

/// <summary>What became of a ticket given to the store. Checked in the order of the enum, inside the commit.</summary>
internal sealed record StoreOutcome(StoreResult Result, TicketRow? Existing, TicketEvent? Received);
