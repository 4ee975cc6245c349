using System.Security.Cryptography;
using System.Text;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Tests.Storage;

/// <summary>Sealed tickets for tests; the same name gives the same ticket.</summary>
internal static class TicketExamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    public static readonly ShopId AShop = new("shop-1");
    public static readonly TillId ATill = new("till-1");

    public static TicketId Id(string name) => TicketId.From(Hash("id " + name));

    public static SealedTicket Ticket(string name, int days = 90, int bytes = 2000) => new()
    {
        Id = Id(name), Reference = new Guid(Hash("ref " + name).AsSpan(0, 16)), Shop = AShop, Till = ATill, ReceivedAt = Now, ExpiresAt = Now.AddDays(days),
        NumberIndex = Hash("number " + name), ContentHash = Hash("content " + name),
        IdempotencyIndex = Hash("key " + name), IdempotencyHash = Hash("body " + name), Sealed = Bytes(name, bytes),
    };

    /// <summary>A place in a sale.</summary>
    /// <param name="sale">Opened by the ticket where it is given.</param>
    public static SaleEntry Place(string slot, string? sale = null) =>
        new(Hash("slot " + slot), Bytes("pointer " + slot, 66), sale is null ? null : new SaleOpening(Hash("sale " + sale), Bytes("stanza " + sale, 72), Now.AddHours(72)));

    /// <summary>Bytes that look random, the same for the same name.</summary>
    public static byte[] Bytes(string name, int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count; at += SHA256.HashSizeInBytes)
            Hash($"{name} {at}").AsSpan(0, Math.Min(SHA256.HashSizeInBytes, count - at)).CopyTo(bytes.AsSpan(at));
        return bytes;
    }

    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
