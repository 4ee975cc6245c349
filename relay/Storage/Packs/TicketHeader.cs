using System.Buffers.Binary;
using System.Text;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Storage.Packs;

/// <summary>A ticket's row as it stands in its frame, so that the index can be made anew from the packs.</summary>
/// <param name="StanzaInIndex">Whether the shop's stanza lives in the index only: without the index the shop cannot open this ticket again.</param>
/// <param name="Sale">Its place in its sale. What opens the sale stands here only where the shop's stanza stands in the body: it must die where that dies.</param>
internal sealed record TicketHeader(TicketRow Row, bool StanzaInIndex, SaleEntry? Sale = null)
{
    public byte[] Encode()
    {
        var row = Row;
        using var bytes = new MemoryStream();
        Put(bytes, row.Id.ToBytes());
        Put(bytes, row.Reference.ToByteArray());
        Put(bytes, Encoding.UTF8.GetBytes(row.Shop.Value));
        Put(bytes, Encoding.UTF8.GetBytes(row.Till.Value));
        PutTime(bytes, row.ReceivedAt);
        PutTime(bytes, row.ExpiresAt);
        Put(bytes, row.NumberIndex);
        Put(bytes, row.ContentHash);
        Put(bytes, row.IdempotencyIndex);
        Put(bytes, row.IdempotencyHash);
        Put(bytes, StanzaInIndex ? [1] : []);
        if (Sale is { } sale)
        {
            Put(bytes, sale.Slot);
            Put(bytes, sale.Pointer);
            if (sale.Opening is { } opening && !StanzaInIndex)
            {
                Put(bytes, opening.Index);
                Put(bytes, opening.Stanza);
                PutTime(bytes, opening.Until);
            }
        }
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The header is not one that <see cref="Encode"/> wrote.</exception>
    public static TicketHeader Decode(byte[] header)
    {
        var rest = new Reader(header);
        var row = new TicketRow(
            TicketId.From(rest.Next()), new Guid(rest.Next()), new ShopId(rest.Text()), new TillId(rest.Text()), rest.Time(), rest.Time(),
            rest.Next(), rest.Next(), rest.Next(), rest.Next(), null);
        var stanzaInIndex = rest.Next().Length > 0;
        if (rest.IsAtEnd)
            return new TicketHeader(row, stanzaInIndex);
        var (slot, pointer) = (rest.Next(), rest.Next());
        return new TicketHeader(row, stanzaInIndex, new SaleEntry(slot, pointer, rest.IsAtEnd ? null : new SaleOpening(rest.Next(), rest.Next(), rest.Time())));
    }

    private static void Put(MemoryStream bytes, ReadOnlySpan<byte> value)
    {
        bytes.WriteByte(checked((byte)value.Length));
        bytes.Write(value);
    }

    private static void PutTime(MemoryStream bytes, DateTimeOffset time)
    {
        Span<byte> ticks = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(ticks, time.UtcTicks);
        Put(bytes, ticks);
    }

    private sealed class Reader(byte[] header)
    {
        private int _at;

        /// <summary>What came later stands at the end: frames of earlier versions have it not.</summary>
        public bool IsAtEnd => _at >= header.Length;

        public byte[] Next()
        {
            if (_at >= header.Length || _at + 1 + header[_at] > header.Length)
                throw new InvalidDataException("A ticket's frame has a header that ends too early.");
            var value = header.AsSpan(_at + 1, header[_at]).ToArray();
            _at += 1 + value.Length;
            return value;
        }

        public string Text() => Encoding.UTF8.GetString(Next());

        public DateTimeOffset Time() => Next() is { Length: sizeof(long) } ticks
            ? new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(ticks), TimeSpan.Zero)
            : throw new InvalidDataException("A ticket's frame has a time of the wrong length.");
    }
}
