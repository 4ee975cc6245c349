using System.Net;
using System.Text;
using Relay.Events.Webhooks;

namespace Relay.Tests.Events.Webhooks;

/// <summary>The pure parts.</summary>
public sealed class WebhookPartsTests
{
    /// <summary>The example of the Standard Webhooks reference libraries.</summary>
    [Fact]
    public void Signature_is_that_of_the_standard()
    {
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var at = DateTimeOffset.FromUnixTimeSeconds(1614265330);

        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Of([secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", at, Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Tries_grow_rarer_and_the_last_is_after_three_days(double chance)
    {
        var waits = new List<TimeSpan>();
        var passed = TimeSpan.Zero;
        while (RetrySchedule.Next(waits.Count + 1, passed, null, chance) is { } wait)
        {
            waits.Add(wait);
            passed += wait;
        }

        Assert.Equal(RetrySchedule.GiveUpAfter, passed);
        Assert.Equal(waits.SkipLast(1).Order(), waits.SkipLast(1));
        Assert.InRange(waits[0], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6));
        Assert.InRange(waits.Count, 20, 30);
    }

    [Fact]
    public void Receiver_is_never_asked_sooner_than_it_said_nor_after_the_three_days()
    {
        Assert.Equal(TimeSpan.FromHours(1), RetrySchedule.Next(1, TimeSpan.Zero, TimeSpan.FromHours(1), 0.5));
        Assert.Equal(TimeSpan.FromSeconds(5), RetrySchedule.Next(1, TimeSpan.Zero, TimeSpan.FromSeconds(1), 0));
        Assert.Equal(TimeSpan.FromDays(1), RetrySchedule.Next(9, TimeSpan.FromDays(2), TimeSpan.FromDays(30), 0));
        Assert.Null(RetrySchedule.Next(1, TimeSpan.FromDays(3), TimeSpan.FromHours(1), 0));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("9.255.255.255", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("2a01:e0a::1", true)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("64:ff9b::808:808", false)]
    [InlineData("64:ff9b:1::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:808:808::1", false)]
    [InlineData("3fff::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Public_is_what_the_registries_leave(string address, bool expected) => Assert.Equal(expected, PublicAddress.Is(IPAddress.Parse(address)));
}
