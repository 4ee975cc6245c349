using Relay.Storage.LiteDb;
using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>What one step of expiry removed.</summary>
/// <param name="More">Whether another step has work.</param>
internal sealed record ExpireStep(int Removed, bool More);

/// <summary>Removes up to so many expired rows, stanzas and notices; when no row is left that expired, also the folders of days that are over.</summary>
internal sealed class ExpireWrite(DateTimeOffset now, TimeSpan ran, DateTimeOffset noticesBefore, int max) : StorageWrite<ExpireStep>
{
    private DateTimeOffset _trusted;

    public override void Apply(StorageParts parts)
    {
        _trusted = ClockMarks.Trust(parts.Events, now, ran);
        var expired = parts.Tickets.ExpiredAt(_trusted, max);
        parts.Events.Delete([.. expired.SelectMany(ticket => ticket.Events)], parts.LastSequence);
        parts.Tickets.Delete(expired);
        var stanzas = parts.Tickets.StanzasUntil(_trusted, parts.Options.ExpireRows);
        parts.Tickets.DeleteStanzas(stanzas);
        parts.Events.PutMark(FrameReplay.PacksMark, parts.Packs.ClosedUpTo);
        var moreNotices = parts.Events.WipeNotices(noticesBefore, parts.Options.ExpireRows);
        var moreTillEvents = parts.Events.DeleteTillEvents(_trusted.AddDays(-TicketOptions.TillEventDays), parts.Options.ExpireRows, parts.LastSequence);
        var moreDeliveries = parts.Outbox.DeleteEnded(_trusted, parts.Options.ExpireRows);
        var moreSales = parts.Sales.DeleteUntil(_trusted, parts.Options.ExpireRows);
        Outcome = new ExpireStep(
            expired.Count, expired.Count == max || stanzas.Count == parts.Options.ExpireRows || moreNotices || moreTillEvents || moreDeliveries || moreSales);
    }

    public override void Finish(StorageParts parts)
    {
        if (Outcome.More)
            return;
        var keptFrom = DateOnly.FromDateTime((_trusted - parts.Options.DayGrace).UtcDateTime);
        foreach (var day in parts.Packs.Days().Where(day => day < keptFrom).ToList())
            parts.Packs.RemoveDay(day);
    }
}

/// <summary>The clock's mark, kept in the index.</summary>
internal static class ClockMarks
{
    public const string Clock = "clock";
    private const string Stood = "stood";

    public static DateTimeOffset Trust(EventIndex marks, DateTimeOffset now, TimeSpan ran)
    {
        var (mark, stood) = (marks.Mark(Clock), marks.Mark(Stood));
        var guard = new ClockGuard(mark == 0 ? null : new DateTimeOffset(mark, TimeSpan.Zero), TimeSpan.FromTicks(stood));
        var trusted = guard.Trust(now, ran);
        marks.PutMark(Clock, guard.Mark!.Value.UtcTicks);
        if (guard.Stood.Ticks != stood)
            marks.PutMark(Stood, guard.Stood.Ticks);
        return trusted;
    }
}
