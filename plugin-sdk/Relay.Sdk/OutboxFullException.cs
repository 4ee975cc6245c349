using System.Globalization;

namespace TicketRelay;

/// <summary>The outbox holds as much as it may: the relay has been away for very long. The ticket was not kept.</summary>
public sealed class OutboxFullException : RelayException
{
    internal OutboxFullException(int tickets)
        : base(new Problem("", 0, string.Format(CultureInfo.InvariantCulture, "The outbox is full: it holds {0} tickets.", tickets)))
    {
    }
}
