namespace TicketRelay;

/// <summary>What became of a ticket in the outbox.</summary>
public sealed class OutboxEventArgs : EventArgs
{
    internal OutboxEventArgs(OutboxTicket ticket, Submission? submission, RelayException? refusal)
    {
        Ticket = ticket;
        Submission = submission;
        Refusal = refusal;
    }

    /// <summary>Which.</summary>
    public OutboxTicket Ticket { get; }

    /// <summary>The relay's answer; null where it was refused.</summary>
    public Submission? Submission { get; }

    /// <summary>Why it was refused; null where it was sent.</summary>
    public RelayException? Refusal { get; }
}
