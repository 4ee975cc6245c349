using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Relay.Hosting.Limits;

namespace Relay.Hosting.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: a ticket could be taken now, as every room's check says.</summary>
internal static class HealthEndpoints
{
    /// <summary>Tag of the checks that <c>/health/ready</c> asks. Their descriptions are shown: whole sentences without secrets.</summary>
    public const string Ready = "ready";

    /// <summary>When it is worth asking again: a store that opens or a disk that is cleared takes seconds.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new UnlimitedRate());
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync })
            .WithMetadata(new UnlimitedRate());
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (report.Status != HealthStatus.Unhealthy)
            return context.Response.WriteAsync(report.Status.ToString(), context.RequestAborted);
        var reasons = report.Entries.Where(check => check.Value.Status == HealthStatus.Unhealthy)
            .Select(check => check.Value.Description ?? $"The check '{check.Key}' failed.");
        return new ProblemAnswer(HostingProblems.NotReady, string.Join(' ', reasons), retryAfter: AskAgain).ExecuteAsync(context);
    }
}
