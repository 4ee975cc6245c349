using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Relay.Hosting.Health;

namespace Relay.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_started_relay_says_that_it_lives_and_is_ready()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task A_relay_that_cannot_take_tickets_lives_but_is_not_ready_and_says_why()
    {
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddHealthChecks()
            .AddCheck("disk", () => HealthCheckResult.Unhealthy("The disk is full."), [HealthEndpoints.Ready]));
        using var client = relay.Client();

        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
        using var answer = await client.GetAsync("/health/ready");
        var problem = await answer.ShouldBeProblem(503, "not-ready");
        Assert.Equal("The disk is full.", problem.GetProperty("detail").GetString());
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
    }
}
