using Microsoft.Extensions.Options;
using Relay.Sending.Mail;
using Relay.Sending.Sms;
using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Sending;

/// <summary>Whether the host lets a shop send.</summary>
internal sealed class SendingPermission(IOptions<MailOptions> mail, IOptions<SmsOptions> sms, ShopApprovals approvals)
{
    /// <summary>Why the shop may not use the channel, as a sentence; null when it may.</summary>
    public string? Refusal(Shop shop, string channel) => approvals.BarOf(shop.Id, ForOpenShops(channel)) switch
    {
        ShopBar.Suspended => "The host of this relay has suspended this shop: it sends no mail and no SMS.",
        ShopBar.Unapproved =>
            "Anyone can make a shop on this relay, so a shop sends no mail and no SMS until its host has approved it. Ask the host, naming the shopId.",
        _ => null,
    };

    private bool ForOpenShops(string channel) => channel == DeliveryChannels.Email ? mail.Value.ForOpenShops : sms.Value.ForOpenShops;
}
