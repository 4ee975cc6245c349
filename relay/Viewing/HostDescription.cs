using Relay.Documents.Signing.Keys;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Viewing;

/// <summary>The answer of <c>GET /.well-known/ticket-relay.json</c>: what a till, a phone or a verifier may want to know of this host.</summary>
internal sealed record HostDescription(
    string Software, string Version, int Contract, string Url, string Registration, string? LegalContact, HostLimits Limits, HostRetention Retention,
    PublishedKeys Keys)
{
    /// <summary>Of the HTTP contract; it changes only by adding.</summary>
    private const int ContractVersion = 1;

    public static HostDescription Of(RelayOptions options, int guaranteeDays, string origin, PublishedKeys keys) => new(
        "Ticket Relay", RelayVersion.Text, ContractVersion, origin, options.Registration, options.LegalContact.Length > 0 ? options.LegalContact : null,
        HostLimits.Of(options.Limits), new HostRetention(Shop.DefaultRetentionDays, guaranteeDays, options.Limits.RetentionDays), keys);
}

/// <summary>See <see cref="LimitOptions"/>.</summary>
internal sealed record HostLimits(
    int JsonBodyBytes, int PdfBodyBytes, int TicketLines, int TextLength, int JsonDepth, int MissesPerMinute, int RequestsPerSecondAndKey,
    int RequestsPerSecondAndAddress)
{
    public static HostLimits Of(LimitOptions limits) => new(
        limits.JsonBodyBytes, limits.PdfBodyBytes, limits.TicketLines, limits.TextLength, limits.JsonDepth, limits.MissesPerMinute,
        limits.RequestsPerSecondAndKey, limits.RequestsPerSecondAndAddress);
}

/// <param name="DefaultDays">Days a ticket is kept where neither shop nor ticket says otherwise.</param>
/// <param name="GuaranteeDays">Days a ticket that proves a legal guarantee is kept.</param>
/// <param name="MaxDays">The most that a shop or a ticket may ask for.</param>
internal sealed record HostRetention(int DefaultDays, int GuaranteeDays, int MaxDays);
