namespace Relay.Shops;

/// <summary>What a key may do. A shop key may do what a till key may.</summary>
internal enum KeyScope
{
    Till,
    Shop,
    Host,
}

/// <summary>A key as it is stored: its SHA-256 and the shop's secret wrapped under it, never the key itself.</summary>
/// <param name="Kid">The key's public name, part of its text.</param>
/// <param name="Hash">SHA-256 of the key's secret part.</param>
/// <param name="WrappedSecret">The shop secret sealed under a key derived from this key's secret part.</param>
internal sealed record ApiKey(
    string Kid, KeyScope Scope, ShopId Shop, TillId? Till, byte[] Hash, byte[] WrappedSecret, DateTimeOffset CreatedAt);
