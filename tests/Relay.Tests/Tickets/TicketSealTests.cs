using System.Text;
using CsCheck;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Sealing;

namespace Relay.Tests.Tickets;

public sealed class TicketSealTests
{
    private static readonly ShopId Shop = new("shop");
    private static readonly RandomSource Random = System.Security.Cryptography.RandomNumberGenerator.Fill;

    public static TheoryData<int> Vectors => [.. Enumerable.Range(0, SealingVector.Load().Count)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Frozen_vectors_come_out_as_ever(int at)
    {
        var vector = SealingVector.Load()[at];
        using var shop = vector.Keys();
        using var key = TokenKeys.KeyOf(vector.ParsedToken, vector.Binding.Id);

        var box = TicketSeal.Seal(Encoding.UTF8.GetBytes(vector.Content), vector.Binding, key, shop.Kek, vector.KeepShopStanza, vector.Random());

        Assert.Equal(vector.TicketId, TokenKeys.IdOf(vector.ParsedToken).Hex);
        Assert.Equal(vector.NumberIndex, Convert.ToHexStringLower(shop.NumberIndex(vector.Number)));
        Assert.Equal(vector.Sealed, Convert.ToBase64String(box.Bytes));
        Assert.Equal(vector.ShopStanza, Convert.ToBase64String(box.ShopStanza));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_stranger_opens_them_from_the_description_alone(int at)
    {
        var vector = SealingVector.Load()[at];
        var (box, stanza, secret) = (Convert.FromBase64String(vector.Sealed), Convert.FromBase64String(vector.ShopStanza), Convert.FromHexString(vector.ShopSecret));

        var byToken = StrangersOpener.OpenWithToken(box, vector.Token, vector.Reference, vector.Shop);
        var byShop = StrangersOpener.OpenWithShop(box, stanza, secret, StrangersOpener.TicketId(vector.Token), vector.Reference, vector.Shop);

        Assert.Equal(vector.Content, Encoding.UTF8.GetString(byToken).TrimEnd('\0'));
        Assert.Equal(byToken, byShop);
        Assert.Equal(vector.TicketId, Convert.ToHexStringLower(StrangersOpener.TicketId(vector.Token)));
        Assert.Equal(vector.NumberIndex, Convert.ToHexStringLower(StrangersOpener.NumberIndex(secret, vector.Number)));
    }

    [Fact]
    public void What_is_sealed_opens_with_token_and_shop_and_tells_its_length_only_to_4_KB() =>
        Gen.Select(Gen.Byte.Array[1, 20_000], Gen.Bool).Sample((content, keep) =>
        {
            using var made = new Sealed(content, keep);
            var byToken = TicketSeal.OpenWithToken(made.Box.Bytes, made.Binding, made.TokenKey)!;
            var byShop = TicketSeal.OpenWithShop(made.Box.Bytes, made.Binding, made.Shop.Kek, made.Box.ShopStanza)!;
            var stanzas = keep ? 2 : 1;
            return byToken.AsSpan(0, content.Length).SequenceEqual(content) && byToken.AsSpan(content.Length).IndexOfAnyExcept((byte)0) < 0
                && byToken.AsSpan().SequenceEqual(byShop) && byToken.Length % 4096 == 0 && byToken.Length - content.Length < 4096
                && made.Box.Bytes.Length == 2 + (72 * stanzas) + 24 + byToken.Length + 16
                && TicketSeal.HasShopStanza(made.Box.Bytes) == keep;
        }, iter: 50);

    [Fact]
    public void Any_changed_byte_that_an_opener_uses_keeps_it_shut() =>
        Gen.Select(Gen.Byte.Array[1, 5000], Gen.Int[0, int.MaxValue], Gen.Int[1, 255]).Sample((content, place, change) =>
        {
            using var made = new Sealed(content, keep: true);
            var box = made.Box.Bytes;
            var at = place % box.Length;
            box[at] ^= (byte)change;
            var isTokenStanza = at is >= 2 and < 74;
            var isShopStanza = at is >= 74 and < 146;
            return (isShopStanza || TicketSeal.OpenWithToken(box, made.Binding, made.TokenKey) is null)
                && (isTokenStanza || TicketSeal.OpenWithShop(box, made.Binding, made.Shop.Kek, []) is null);
        }, iter: 300);

    [Fact]
    public void Bytes_that_were_cut_off_stay_shut() =>
        Gen.Int[0, 4281].Sample(length =>
        {
            using var made = new Sealed([1, 2, 3], keep: true);
            return TicketSeal.OpenWithToken(made.Box.Bytes.AsSpan(0, length), made.Binding, made.TokenKey) is null
                && TicketSeal.OpenWithShop(made.Box.Bytes.AsSpan(0, length), made.Binding, made.Shop.Kek, []) is null;
        }, iter: 200);

    [Fact]
    public void Another_token_shop_reference_or_ticket_opens_nothing()
    {
        using var made = new Sealed([1, 2, 3], keep: true);
        using var other = new Sealed([1, 2, 3], keep: true);

        Assert.Null(TicketSeal.OpenWithToken(made.Box.Bytes, made.Binding, other.TokenKey));
        Assert.Null(TicketSeal.OpenWithShop(made.Box.Bytes, made.Binding, other.Shop.Kek, []));
        Assert.Null(TicketSeal.OpenWithToken(made.Box.Bytes, made.Binding with { Reference = other.Binding.Reference }, made.TokenKey));
        Assert.Null(TicketSeal.OpenWithToken(made.Box.Bytes, made.Binding with { Id = other.Binding.Id }, made.TokenKey));
        Assert.Null(TicketSeal.OpenWithToken(made.Box.Bytes, made.Binding with { Shop = new ShopId("other") }, made.TokenKey));
    }

    [Fact]
    public void Without_its_stanza_the_shop_opens_nothing()
    {
        using var made = new Sealed([1, 2, 3], keep: false);

        Assert.Null(TicketSeal.OpenWithShop(made.Box.Bytes, made.Binding, made.Shop.Kek, []));
    }

    private sealed class Sealed : IDisposable
    {
        public Sealed(byte[] content, bool keep)
        {
            var token = Token.New();
            Binding = new SealBinding(TokenKeys.IdOf(token), Guid.NewGuid(), TicketSealTests.Shop);
            TokenKey = TokenKeys.KeyOf(token, Binding.Id);
            Shop = new ShopKeys(new ShopSecret(System.Security.Cryptography.RandomNumberGenerator.GetBytes(ShopSecret.Length)));
            Box = TicketSeal.Seal(content, Binding, TokenKey, Shop.Kek, keep, Random);
        }

        public SealBinding Binding { get; }
        public SealKey TokenKey { get; }
        public ShopKeys Shop { get; }
        public SealedBox Box { get; }

        public void Dispose()
        {
            TokenKey.Dispose();
            Shop.Dispose();
        }
    }
}
