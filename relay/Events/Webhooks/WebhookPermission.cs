using Relay.Shops;

namespace Relay.Events.Webhooks;

/// <summary>Whether the host lets a shop have the relay send to other machines.</summary>
internal sealed class WebhookPermission(ShopApprovals approvals)
{
    /// <summary>Why the shop may not, as a sentence; null when it may.</summary>
    public string? Refusal(ShopId shop) => approvals.BarOf(shop, forOpenShops: false) switch
    {
        ShopBar.Suspended => "The host of this relay has suspended this shop: nothing is sent for it.",
        ShopBar.Unapproved =>
            "Anyone can make a shop on this relay, so nothing is sent to other machines for a shop until its host has approved it. Ask the host, naming the shopId.",
        _ => null,
    };
}
