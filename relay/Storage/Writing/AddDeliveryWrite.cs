using Relay.Tickets.Handover;

namespace Relay.Storage.Writing;

/// <summary>Adds a delivery that is written with nothing else.</summary>
internal sealed class AddDeliveryWrite(Delivery delivery) : StorageWrite<bool>
{
    public override bool TakesRoom => true;

    public override bool AsksIndex(StorageParts parts) => false;

    public override void Apply(StorageParts parts)
    {
        parts.Outbox.Insert([delivery]);
        Outcome = true;
    }
}
