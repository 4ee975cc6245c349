using System.Security.Cryptography;

namespace Relay.Shops;

/// <summary>Names of shops, tills and keys: short, not to be guessed, and no secret.</summary>
internal static class RandomId
{
    /// <summary>Digits and lower-case letters without those that are read as another (i, l, o, u).</summary>
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static ShopId Shop() => new("sh_" + Symbols(16));

    public static TillId Till() => new("ti_" + Symbols(16));

    /// <summary>Random symbols of five bits each.</summary>
    public static string Symbols(int count) => RandomNumberGenerator.GetString(Alphabet, count);

    public static bool IsSymbol(char symbol) => Alphabet.Contains(symbol, StringComparison.Ordinal);
}
