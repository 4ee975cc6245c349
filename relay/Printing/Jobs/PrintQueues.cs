using System.Collections.Concurrent;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>The queue of each printer.</summary>
internal sealed class PrintQueues
{
    private readonly ConcurrentDictionary<string, PrintQueue> _queues = new(StringComparer.Ordinal);

    public PrintQueue Of(string printerId) => _queues.GetOrAdd(printerId, _ => new PrintQueue());

    public IEnumerable<KeyValuePair<string, PrintQueue>> Busy => _queues.Where(one => one.Value.HasWork);

    /// <summary>Told of each new job, by the printer's id: who calls printers waits for it. Must neither block nor throw.</summary>
    public event Action<string>? Added;

    public void Add(Delivery delivery)
    {
        if (delivery.Detail.PrinterId is not { } printer)
            return;
        Of(printer).Add(delivery);
        Added?.Invoke(printer);
    }

    public void Forget(string printerId) => _queues.TryRemove(printerId, out _);
}
