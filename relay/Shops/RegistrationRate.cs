using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Relay.Hosting;

namespace Relay.Shops;

/// <summary>Bounds how many shops one address makes in an hour while registration is open to anyone.</summary>
internal sealed class RegistrationRate : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> _limiter;

    public RegistrationRate(IOptions<RelayOptions> options)
    {
        var permits = options.Value.Limits.ShopsPerHourAndAddress;
        _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new() { PermitLimit = permits, Window = Window, QueueLimit = 0 }));
    }

    /// <summary>Counts one shop; how long to wait when it is one too many.</summary>
    /// <param name="address">Whom it counts against.</param>
    public TimeSpan? Count(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    public void Dispose() => _limiter.Dispose();
}
