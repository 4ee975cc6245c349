namespace Relay.Tickets.Handover;

/// <summary>One at a time for each ticket: who prints what nobody asked for must know that nobody asks this moment. A few locks shared by all tickets.</summary>
internal sealed class TicketTurns
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for this ticket's turn, which lasts until it is disposed of.</summary>
    public async ValueTask<Turn> TakeAsync(TicketId ticket, CancellationToken cancellation)
    {
        var gate = _gates[ticket.GetHashCode() & (_gates.Length - 1)];
        await gate.WaitAsync(cancellation);
        return new Turn(gate);
    }

    internal readonly struct Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
