namespace Relay.Shops;

/// <summary>A new key: its text for the owner, and what is stored of it.</summary>
internal sealed record MintedKey(KeyText Text, ApiKey Stored);

/// <summary>Makes keys of shops and tills.</summary>
internal sealed class KeyMint(TimeProvider time)
{
    /// <param name="till">Whose key it is; null makes a key of the shop.</param>
    /// <param name="secret">The shop's secret, to be wrapped under the new key.</param>
    public MintedKey Make(ShopId shop, TillId? till, ReadOnlySpan<byte> secret)
    {
        var text = KeyText.New(till is null ? KeyScope.Shop : KeyScope.Till);
        var stored = new ApiKey(text.Kid, text.Scope, shop, till, text.Hash(), KeyWrap.Wrap(text, secret), time.GetUtcNow());
        return new MintedKey(text, stored);
    }
}
