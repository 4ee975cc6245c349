using System.Security.Cryptography;
using CsCheck;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class KeyWrapTests
{
    [Fact]
    public void A_shop_secret_is_unwrapped_with_the_key_it_was_wrapped_under()
    {
        var (key, secret) = (KeyText.New(KeyScope.Till), RandomNumberGenerator.GetBytes(ShopSecret.Length));

        using var opened = KeyWrap.Unwrap(key, KeyWrap.Wrap(key, secret));

        Assert.Equal(secret, opened.Span.ToArray());
    }

    [Fact]
    public void Nothing_else_opens_it()
    {
        var (key, secret) = (KeyText.New(KeyScope.Till), RandomNumberGenerator.GetBytes(ShopSecret.Length));
        var wrapped = KeyWrap.Wrap(key, secret);

        Assert.Throws<InvalidDataException>(() => KeyWrap.Unwrap(KeyText.New(KeyScope.Till), wrapped));
        Assert.Throws<InvalidDataException>(() => KeyWrap.Unwrap(key, wrapped.AsSpan(1)));
        Gen.Int[0, wrapped.Length * 8 - 1].Sample(bit =>
        {
            var damaged = (byte[])wrapped.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<InvalidDataException>(() => KeyWrap.Unwrap(key, damaged));
        });
    }

    [Fact]
    public void A_secret_is_gone_once_disposed()
    {
        var bytes = RandomNumberGenerator.GetBytes(ShopSecret.Length);
        new ShopSecret(bytes).Dispose();

        Assert.All(bytes, value => Assert.Equal(0, value));
    }

    [Fact]
    public void What_is_stored_of_a_key_opens_nothing()
    {
        var wrapped = KeyWrap.Wrap(KeyText.New(KeyScope.Till), new byte[ShopSecret.Length]);

        Assert.Equal(24 + 32 + 16, wrapped.Length);
        Assert.True(wrapped.AsSpan().IndexOf(new byte[8]) < 0);
    }

    /// <summary>Computed once by another implementation of the layout in DESIGN.md: what is stored must open for ever.</summary>
    [Fact]
    public void What_the_first_version_wrapped_still_opens()
    {
        const string Key = "tr_till_0123456789_zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJ_40jvfe";
        const string Wrapped = "404142434445464748494a4b4c4d4e4f50515253545556572b47a022166389b648deaf2cc58403f69c75072a3038d72a78925fa7f719b792db978bd84687df1b7bc53be7a9dc7298";
        Assert.True(KeyText.TryParse(Key, out var key));

        using var opened = KeyWrap.Unwrap(key, Convert.FromHexString(Wrapped));

        Assert.Equal(Enumerable.Range(0, 32).Select(value => (byte)value), opened.Span.ToArray());
        Assert.Equal("af83a425be447fae8eb0b31e160c185742fa2e1270ec4a475c08e64340aec7ea", Convert.ToHexStringLower(key.Hash()));
    }
}
