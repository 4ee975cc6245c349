namespace Relay.Tickets;

/// <summary>Tells at once, and every time, that a customer opened a ticket. In memory: what is kept is the event, once an hour at most.</summary>
internal sealed class TicketOpenings
{
    /// <summary>Handlers must neither block nor throw: a customer waits.</summary>
    public event Action<TicketRow>? Opened;

    public void Tell(TicketRow ticket) => Opened?.Invoke(ticket);
}
