namespace Relay.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_started_relay_says_that_it_lives()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
    }
}
