using Relay.Storage.Register;

namespace Relay.Storage.Writing;

/// <summary>A change of shops, tills, keys, displays or webhooks.</summary>
internal sealed class RegisterWrite(RegisterChange change) : StorageWrite<bool>
{
    public override bool AsksIndex(StorageParts parts) => false;

    public override bool ChangesIndex => false;

    public override void Append(StorageParts parts) => parts.Register.Append(change);
}
