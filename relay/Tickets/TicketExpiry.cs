using Microsoft.Extensions.Options;
using Relay.Documents;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Tickets;

/// <summary>Decides how long a ticket is kept: as its POS says, else two years where it proves the legal guarantee, else as its shop says; never longer than the host allows.</summary>
internal sealed class TicketExpiry(IOptions<RelayOptions> relay, TicketOptions options)
{
    /// <summary>The first midnight (UTC) at which that many whole days have passed: the hour of a purchase is nobody's business.</summary>
    public DateTimeOffset Of(Shop shop, TicketContent content, int? retainDays, DateTimeOffset now)
    {
        var days = retainDays ?? (content.LegalClass == LegalClass.Guarantee ? Math.Max(options.GuaranteeDays, shop.RetentionDays) : shop.RetentionDays);
        var until = now.UtcDateTime.AddDays(Math.Min(days, relay.Value.Limits.RetentionDays));
        var midnight = until.TimeOfDay == TimeSpan.Zero ? until : until.Date.AddDays(1);
        return new DateTimeOffset(midnight, TimeSpan.Zero);
    }
}
