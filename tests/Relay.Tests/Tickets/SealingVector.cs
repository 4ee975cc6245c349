using System.Runtime.CompilerServices;
using System.Text.Json;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Sealing;

namespace Relay.Tests.Tickets;

/// <summary>One frozen case: what goes in, and the bytes that must come out in every version of the relay.</summary>
/// <param name="FirstRandomByte">The random source gives this byte, then each next one up by one, modulo 256.</param>
/// <param name="Sealed">Base64.</param>
/// <param name="ShopStanza">Base64.</param>
public sealed record SealingVector(
    string Token, string ShopSecret, string Shop, Guid Reference, string Number, string Content, bool KeepShopStanza, byte FirstRandomByte,
    string TicketId, string NumberIndex, string Sealed, string ShopStanza)
{
    internal Token ParsedToken => Relay.Tickets.Token.TryParse(Token, out var token) ? token : throw new FormatException();

    internal SealBinding Binding => new(new TicketId(TicketId), Reference, new ShopId(Shop));

    internal ShopKeys Keys() => new(new ShopSecret(Convert.FromHexString(ShopSecret)));

    internal RandomSource Random()
    {
        var next = FirstRandomByte;
        return bytes =>
        {
            foreach (ref var one in bytes)
                one = next++;
        };
    }

    public static IReadOnlyList<SealingVector> Load() =>
        JsonSerializer.Deserialize<List<SealingVector>>(File.ReadAllBytes(FilePath()), JsonSerializerOptions.Web)!;

    private static string FilePath([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "sealing-vectors.json");
}
