namespace Relay.Shops;

/// <summary>All shops and tills, in memory. Reads are lock-free; every change is durable before it is seen.</summary>
internal sealed class ShopDirectory
{
    public Shop? Find(ShopId id) => throw new NotImplementedException();

    public Till? Find(TillId id) => throw new NotImplementedException();

    public IReadOnlyList<Till> TillsOf(ShopId shop) => throw new NotImplementedException();
}
