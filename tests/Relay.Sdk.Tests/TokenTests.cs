namespace Relay.Sdk.Tests;

public sealed class TokenTests
{
    [Fact]
    public void Tokens_have_26_symbols_of_the_alphabet_and_use_each_about_as_often()
    {
        var tokens = Enumerable.Range(0, 2000).Select(_ => Token.New()).ToList();

        Assert.All(tokens, token => Assert.True(Token.IsWellFormed(token)));
        Assert.Equal(tokens.Count, tokens.Distinct().Count());
        // 52,000 symbols over 32: 1,625 each; eight standard deviations are 317.
        Assert.All(tokens.SelectMany(token => token).GroupBy(symbol => symbol), group => Assert.InRange(group.Count(), 1308, 1942));
        Assert.Equal(32, tokens.SelectMany(token => token).Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789ABCDEFGHJKMNPQR")]
    [InlineData("0123456789abcdefghjkmnpqrs")]
    [InlineData("0123456789ABCDEFGHIJKLMNOP")]
    public void Anything_else_is_no_token(string? text) => Assert.False(Token.IsWellFormed(text));
}
