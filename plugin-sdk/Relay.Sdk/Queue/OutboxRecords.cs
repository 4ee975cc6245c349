namespace TicketRelay.Queue;

/// <summary>The records about a ticket that is there already.</summary>
internal static class OutboxRecords
{
    public static OutboxRecord Sent(long sequence, string? token) => new(OutboxAct.Sent) { Sequence = sequence, Token = token };

    public static OutboxRecord Refused(long sequence, Problem problem) =>
        new(OutboxAct.Refused) { Sequence = sequence, Slug = problem.Slug, Status = problem.Status, Detail = problem.Detail };
}
