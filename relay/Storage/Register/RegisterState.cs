using Relay.Displays;
using Relay.Events.Webhooks;
using Relay.Printing;
using Relay.Shops;

namespace Relay.Storage.Register;

/// <summary>What the register holds now: all its changes one after another.</summary>
internal sealed class RegisterState
{
    private readonly Dictionary<ShopId, Shop> _shops = [];
    private readonly Dictionary<TillId, Till> _tills = [];
    private readonly Dictionary<string, ApiKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Display> _displays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Printer> _printers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Webhook> _webhooks = new(StringComparer.Ordinal);

    public ShopRecords Shops => new([.. _shops.Values], [.. _tills.Values], [.. _keys.Values]);

    public IReadOnlyList<Display> Displays => [.. _displays.Values];

    public IReadOnlyList<Printer> Printers => [.. _printers.Values];

    public IReadOnlyList<Webhook> Webhooks => [.. _webhooks.Values];

    public void Apply(RegisterChange change)
    {
        var shops = change.Shops;
        Change(_shops, shops.PutShops, shop => shop.Id, shops.RemoveShops);
        Change(_tills, shops.PutTills, till => till.Id, shops.RemoveTills);
        Change(_keys, shops.PutKeys, key => key.Kid, shops.RemoveKeys);
        Change(_displays, change.PutDisplays, display => display.Id, change.RemoveDisplays);
        Change(_printers, change.PutPrinters, printer => printer.Id, change.RemovePrinters);
        Change(_webhooks, change.PutWebhooks, webhook => webhook.Id, change.RemoveWebhooks);
    }

    /// <summary>The one change that makes an empty register into this.</summary>
    public RegisterChange Whole() => new()
    {
        Shops = new ShopChange { PutShops = [.. _shops.Values], PutTills = [.. _tills.Values], PutKeys = [.. _keys.Values] },
        PutDisplays = [.. _displays.Values],
        PutPrinters = [.. _printers.Values],
        PutWebhooks = [.. _webhooks.Values],
    };

    private static void Change<TId, T>(Dictionary<TId, T> all, IEnumerable<T> put, Func<T, TId> id, IEnumerable<TId> remove)
        where TId : notnull
    {
        foreach (var one in put)
            all[id(one)] = one;
        foreach (var gone in remove)
            all.Remove(gone);
    }
}
