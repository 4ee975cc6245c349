using Microsoft.Extensions.Time.Testing;
using Relay.Displays;

namespace Relay.Tests.Displays;

public sealed class TideTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Tide _tide;

    public TideTests() => _tide = new Tide(_clock);

    [Fact]
    public void A_crowd_is_told_once_and_only_when_nobody_came_for_a_while()
    {
        Come(Tide.Crowd);
        Assert.False(_tide.IsOut());
        _clock.Advance(Tide.Calm - TimeSpan.FromSeconds(1));
        Come(1);
        _clock.Advance(Tide.Calm - TimeSpan.FromSeconds(1));
        Assert.False(_tide.IsOut());

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(_tide.IsOut());
        Assert.False(_tide.IsOut());
    }

    [Fact]
    public void A_shop_that_opens_in_the_morning_is_no_crowd()
    {
        Come(Tide.Crowd - 1);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.False(_tide.IsOut());
    }

    private void Come(int displays)
    {
        for (var display = 0; display < displays; display++)
            _tide.Note();
    }
}
