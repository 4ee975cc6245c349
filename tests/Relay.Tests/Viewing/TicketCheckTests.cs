using Relay.Tickets;

namespace Relay.Tests.Viewing;

public sealed class TicketCheckTests
{
    [Fact]
    public void A_token_keeps_its_check_for_ever()
    {
        Assert.True(Token.TryParse("7ZK3M9Q0V4T8X2B6N1C5D7F9GH", out var token));

        Assert.Equal("6MRD", TicketCheck.Of(token));
    }

    [Fact]
    public void A_check_has_four_symbols_that_look_like_no_other()
    {
        for (var i = 0; i < 1000; i++)
            Assert.Matches("^[34679CDFGHJKMNPQRTWXY]{4}$", TicketCheck.Of(Token.New()));
    }

    [Fact]
    public void Checks_differ_between_tokens()
    {
        var checks = Enumerable.Range(0, 1000).Select(_ => TicketCheck.Of(Token.New())).ToHashSet();

        Assert.True(checks.Count > 980, $"{checks.Count} of 1000 differ");
    }
}
