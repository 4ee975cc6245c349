namespace Relay.Tickets;

/// <summary>TID, the primary key of a ticket: 32 bytes derived from the token, which they do not reveal. Written as lower-case hex.</summary>
internal readonly record struct TicketId(string Hex)
{
    /// <summary>No ticket: 32 zeros, which no token leads to.</summary>
    public static TicketId None { get; } = new(new string('0', 64));

    public static TicketId From(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(bytes));

    public byte[] ToBytes() => Convert.FromHexString(Hex);

    public override string ToString() => Hex;
}
