using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Relay.Viewing;

namespace Relay.Tests.Viewing;

public sealed class MissLimiterTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Twenty_misses_are_answered_and_the_next_has_to_wait()
    {
        var limiter = new MissLimiter(20, _clock);

        for (var i = 0; i < 20; i++)
            Assert.Null(limiter.Count("192.0.2.1"));

        Assert.Equal(TimeSpan.FromMinutes(1), limiter.Count("192.0.2.1"));
    }

    [Fact]
    public void Another_network_is_not_held_to_account()
    {
        var limiter = new MissLimiter(1, _clock);
        limiter.Count("192.0.2.1");

        Assert.NotNull(limiter.Count("192.0.2.1"));
        Assert.Null(limiter.Count("192.0.2.2"));
    }

    [Fact]
    public void A_minute_after_the_first_miss_all_is_forgotten()
    {
        var limiter = new MissLimiter(1, _clock);
        limiter.Count("192.0.2.1");
        _clock.Advance(TimeSpan.FromSeconds(45));

        Assert.Equal(TimeSpan.FromSeconds(15), limiter.Count("192.0.2.1"));

        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Null(limiter.Count("192.0.2.1"));
        Assert.Equal(1, limiter.Remembered);
    }

    [Fact]
    public void A_wall_clock_that_is_set_back_changes_nothing()
    {
        var limiter = new MissLimiter(1, _clock);
        limiter.Count("192.0.2.1");
        _clock.AdjustTime(_clock.GetUtcNow() - TimeSpan.FromDays(400));

        Assert.NotNull(limiter.Count("192.0.2.1"));
    }

    [Fact]
    public void Memory_is_bounded_and_those_who_come_too_many_wait_until_the_first_are_forgotten()
    {
        var limiter = new MissLimiter(20, _clock, capacity: 100);
        for (var i = 0; i < 100; i++)
            Assert.Null(limiter.Count($"network {i}"));
        _clock.Advance(TimeSpan.FromSeconds(50));

        Assert.Equal(TimeSpan.FromSeconds(10), limiter.Count("one more"));
        Assert.Null(limiter.Count("network 0"));
        Assert.Equal(100, limiter.Remembered);

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(limiter.Count("one more"));
        Assert.Equal(1, limiter.Remembered);
    }

    [Fact]
    public void No_network_is_answered_more_often_than_the_limit_in_a_minute_of_its_own() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40_000]).List[1, 300].Sample(looks =>
        {
            var clock = new FakeTimeProvider();
            var limiter = new MissLimiter(5, clock);
            var begins = new Dictionary<int, (TimeSpan Since, int Answered)>();
            var now = TimeSpan.Zero;
            foreach (var (network, pause) in looks)
            {
                clock.Advance(TimeSpan.FromMilliseconds(pause));
                now += TimeSpan.FromMilliseconds(pause);
                var (since, answered) = begins.TryGetValue(network, out var known) && now - known.Since < TimeSpan.FromMinutes(1) ? known : (now, 0);
                var wait = limiter.Count($"network {network}");
                Assert.Equal(answered >= 5 ? since + TimeSpan.FromMinutes(1) - now : null, wait);
                begins[network] = (since, answered + (wait is null ? 1 : 0));
            }
        });

    [Fact]
    public async Task Many_threads_together_are_answered_as_often_as_one()
    {
        var limiter = new MissLimiter(500, _clock);

        var answered = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 200).Count(_ => limiter.Count("192.0.2.1") is null))));

        Assert.Equal(500, answered.Sum());
    }
}
