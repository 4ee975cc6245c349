using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>Adds an event of a till that is about no ticket.</summary>
internal sealed class TillEventWrite(NewTillEvent happened) : StorageWrite<TicketEvent>
{
    public override bool AsksIndex(StorageParts parts) => false;

    public override void Apply(StorageParts parts) => Outcome = parts.AddTillEvent(happened);
}
