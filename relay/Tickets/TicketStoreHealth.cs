using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Relay.Tickets;

/// <summary>Says at <c>/health/ready</c> whether a ticket could be stored now, and if not, why.</summary>
internal sealed class TicketStoreHealth(ITicketStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.CheckAsync(cancellationToken) is { } trouble ? HealthCheckResult.Unhealthy(trouble) : HealthCheckResult.Healthy();
}
