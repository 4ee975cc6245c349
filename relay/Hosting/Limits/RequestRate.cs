using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Relay.Hosting.Errors;

namespace Relay.Hosting.Limits;

/// <summary>Bounds requests per second and key, or per second and address where there is no key, and how many writes run at once.
/// Wrong keys are counted by address, so that inventing keys gains nothing; where no key is asked for, a key counts for nothing.
/// Writes without a key have places of their own: slow bodies from anywhere cannot stop the tills.</summary>
internal sealed class RequestRate : IDisposable
{
    private const int OpenShare = 8;
    private const int OpenWritesPerAddress = 16;

    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(1);

    private readonly RequestDelegate _next;
    private readonly PartitionedRateLimiter<string> _keys;
    private readonly PartitionedRateLimiter<string> _addresses;
    private readonly PartitionedRateLimiter<string> _wrongKeys;
    private readonly ConcurrencyLimiter _writes;
    private readonly ConcurrencyLimiter _openWrites;
    private readonly PartitionedRateLimiter<string> _openWritesOf;

    public RequestRate(RequestDelegate next, IOptions<RelayOptions> options)
    {
        var limits = options.Value.Limits;
        _next = next;
        _keys = PerSecond(limits.RequestsPerSecondAndKey);
        _addresses = PerSecond(limits.RequestsPerSecondAndAddress);
        _wrongKeys = WrongKeys(limits.RequestsPerSecondAndAddress);
        _writes = new(new() { PermitLimit = limits.WritesAtOnce, QueueLimit = 0 });
        _openWrites = new(new() { PermitLimit = Math.Max(1, limits.WritesAtOnce / OpenShare), QueueLimit = 0 });
        _openWritesOf = PartitionedRateLimiter.Create<string, string>(address =>
            RateLimitPartition.GetConcurrencyLimiter(address, _ => new() { PermitLimit = OpenWritesPerAddress, QueueLimit = 0 }));
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var route = context.GetEndpoint()?.Metadata;
        if (route?.GetMetadata<UnlimitedRate>() is not null)
        {
            await _next(context);
            return;
        }
        var address = CallerAddress.Of(context);
        var asksForKey = route?.GetMetadata<IAuthorizeData>() is not null || route?.GetMetadata<AuthorizationPolicy>() is not null;
        var kid = asksForKey ? CallerAddress.Kid(context.Request) : null;
        // No permit is taken: it is asked whether this address has sent too many wrong keys.
        using var trusted = kid is null ? null : _wrongKeys.AttemptAcquire(address, permitCount: 0);
        using var lease = kid is null ? _addresses.AttemptAcquire(address) : _keys.AttemptAcquire(kid);
        if (!lease.IsAcquired || trusted is { IsAcquired: false })
        {
            var refusing = lease.IsAcquired ? trusted! : lease;
            var wait = refusing.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : ComeBack;
            await FaultAnswer.WriteAsync(context, new ProblemAnswer(HostingProblems.TooMany, retryAfter: wait));
            return;
        }
        await WorkAsync(context, address, asksForKey);
        if (kid is not null && context.User.Identity?.IsAuthenticated != true)
            _wrongKeys.AttemptAcquire(address).Dispose();
    }

    public void Dispose()
    {
        _keys.Dispose();
        _addresses.Dispose();
        _wrongKeys.Dispose();
        _writes.Dispose();
        _openWrites.Dispose();
        _openWritesOf.Dispose();
    }

    private async Task WorkAsync(HttpContext context, string address, bool asksForKey)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            await _next(context);
            return;
        }
        using var own = asksForKey ? null : _openWritesOf.AttemptAcquire(address);
        using var lease = (asksForKey ? _writes : _openWrites).AttemptAcquire();
        if (lease.IsAcquired && own is not { IsAcquired: false })
            await _next(context);
        else
            await FaultAnswer.WriteAsync(context, new ProblemAnswer(HostingProblems.Busy, retryAfter: ComeBack));
    }

    /// <summary>Counted in whole windows: a token bucket says that something is left as soon as a fraction of a token is.</summary>
    private static PartitionedRateLimiter<string> WrongKeys(int permits) =>
        PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new()
        {
            PermitLimit = 4 * permits,
            Window = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        }));

    private static PartitionedRateLimiter<string> PerSecond(int permits) =>
        PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => new()
        {
            TokenLimit = 4 * permits,
            TokensPerPeriod = permits,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));
}

/// <summary>Marks a route that is never limited, such as the health checks of the host's own machines.</summary>
internal sealed class UnlimitedRate;
