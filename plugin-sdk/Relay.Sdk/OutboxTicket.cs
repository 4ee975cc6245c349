using TicketRelay.Queue;

namespace TicketRelay;

/// <summary>A ticket that the outbox holds, as it was when it was asked for.</summary>
public sealed class OutboxTicket
{
    internal OutboxTicket(OutboxItem item)
    {
        Sequence = item.Record.Sequence;
        Number = item.Record.Number ?? "";
        Token = item.Record.Token;
        SubmittedAt = item.Record.At ?? default;
        Tries = item.Tries;
        Refusal = item.Refusal;
    }

    /// <summary>The ticket's number.</summary>
    public string Number { get; }

    /// <summary>The secret in its link; null for a PDF.</summary>
    public string? Token { get; }

    /// <summary>When the till submitted it.</summary>
    public DateTimeOffset SubmittedAt { get; }

    /// <summary>How often this program has tried to send it.</summary>
    public int Tries { get; }

    /// <summary>Why the relay will not have it: a person must look at it. Null while it waits.</summary>
    public Problem? Refusal { get; }

    internal long Sequence { get; }
}
