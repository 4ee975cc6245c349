using System.Collections.Concurrent;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>A print or a drawer that came to nothing, or may have.</summary>
/// <param name="Till">Whose it was.</param>
/// <param name="Reason">A word of <see cref="PrintReasons"/>.</param>
internal sealed record PrintTrouble(string DeliveryId, string Channel, string Till, string Reason, DateTimeOffset At)
{
    /// <summary>Whether it may have come out: a person looks.</summary>
    public bool IsUnknown => PrintReasons.MayHaveComeOut(Reason);
}

/// <summary>The last jobs of each printer that did not print, for whoever asks why. In memory; what happened before a start is read again from the events.</summary>
internal sealed class PrintTroubles
{
    /// <summary>Jobs that are remembered of one printer.</summary>
    public const int Most = 10;

    private readonly ConcurrentDictionary<string, IReadOnlyList<PrintTrouble>> _ofPrinter = new(StringComparer.Ordinal);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PrintTrouble> Of(string printerId) => _ofPrinter.GetValueOrDefault(printerId, []);

    public void Take(TicketEvent happened)
    {
        if (happened is not { Type: TicketEventType.DeliveryFailed, Detail: { PrinterId: { } printer, DeliveryId: { } delivery, Reason: { } reason } detail }
            || detail.Channel is not (DeliveryChannels.Print or DeliveryChannels.Drawer))
            return;
        var trouble = new PrintTrouble(delivery, detail.Channel, happened.Till.Value, reason, happened.At);
        _ofPrinter.AddOrUpdate(printer, _ => [trouble], (_, known) => [trouble, .. known.Take(Most - 1)]);
    }

    public void Forget(string printerId) => _ofPrinter.TryRemove(printerId, out _);
}
