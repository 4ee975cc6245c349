using System.Text;
using Relay.Shops;

namespace Relay.Tickets.Sealing;

/// <summary>What sealed bytes are bound to: moved to another ticket, reference or shop, they no longer open.</summary>
internal readonly record struct SealBinding(TicketId Id, Guid Reference, ShopId Shop)
{
    private const int IdLength = 32;
    private const int ReferenceLength = 16;

    /// <summary>Additional data of a stanza: label, TID, reference (RFC 9562 byte order).</summary>
    public byte[] ForStanza(ReadOnlySpan<byte> label) => Join(label, []);

    /// <summary>Additional data of the body: as for a stanza, and the shop's id in UTF-8.</summary>
    public byte[] ForBody(ReadOnlySpan<byte> label) => Join(label, Encoding.UTF8.GetBytes(Shop.Value));

    private byte[] Join(ReadOnlySpan<byte> label, ReadOnlySpan<byte> shop)
    {
        var data = new byte[label.Length + IdLength + ReferenceLength + shop.Length];
        var rest = data.AsSpan();
        label.CopyTo(rest);
        rest = rest[label.Length..];
        Convert.FromHexString(Id.Hex, rest, out _, out _);
        rest = rest[IdLength..];
        Reference.TryWriteBytes(rest, bigEndian: true, out _);
        shop.CopyTo(rest[ReferenceLength..]);
        return data;
    }
}
