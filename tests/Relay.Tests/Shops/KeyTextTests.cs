using CsCheck;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class KeyTextTests
{
    private static readonly Gen<KeyScope> Scopes = Gen.Int[0, 2].Select(scope => (KeyScope)scope);

    [Fact]
    public void A_new_key_is_read_back_as_it_was_made() => Scopes.Sample(scope =>
    {
        var key = KeyText.New(scope);
        return KeyText.TryParse(key.Reveal(), out var read)
            && read.Scope == scope && read.Kid == key.Kid && read.Secret.SequenceEqual(key.Secret) && read.Matches(key.Hash());
    });

    [Fact]
    public void A_key_has_the_form_that_scanners_know() =>
        Assert.Matches("^tr_till_[0-9a-z]{10}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$", KeyText.New(KeyScope.Till).Reveal());

    [Fact]
    public void One_mistyped_symbol_is_noticed_without_a_look_up() =>
        Gen.Select(Scopes, Gen.Int[0, 200], Gen.Char[' ', '~']).Sample((scope, at, symbol) =>
        {
            var text = KeyText.New(scope).Reveal().ToCharArray();
            at %= text.Length;
            if (text[at] == symbol)
                return true;
            text[at] = symbol;
            return !KeyText.TryParse(new string(text), out _);
        });

    [Fact]
    public void Two_swapped_symbols_are_noticed() => Gen.Int[8, 60].Sample(at =>
    {
        var text = KeyText.New(KeyScope.Shop).Reveal().ToCharArray();
        if (text[at] == text[at + 1])
            return true;
        (text[at], text[at + 1]) = (text[at + 1], text[at]);
        return !KeyText.TryParse(new string(text), out _);
    });

    [Fact]
    public void Whatever_the_text_reading_never_fails() =>
        Gen.OneOf(Gen.String, Gen.Char["tr_shoptilhx019Aé"].Array[0, 120].Select(symbols => new string(symbols)))
            .Sample(text => !KeyText.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tr_till___")]
    [InlineData("tr_admin_0123456789_0123456789012345678901234567890123456789012_000000")]
    public void What_is_no_key_is_refused(string? text) => Assert.False(KeyText.TryParse(text, out _));

    [Fact]
    public void Another_keys_hash_does_not_match() =>
        Assert.False(KeyText.New(KeyScope.Till).Matches(KeyText.New(KeyScope.Till).Hash()));

    [Fact]
    public void A_key_never_shows_itself_by_accident()
    {
        var key = KeyText.New(KeyScope.Shop);

        Assert.Equal("(key) (key)", $"{key} {string.Concat(key)}");
    }

    [Fact]
    public void Five_thousand_kids_differ() =>
        Assert.Equal(5000, Enumerable.Range(0, 5000).Select(_ => KeyText.New(KeyScope.Till).Kid).Distinct().Count());
}
