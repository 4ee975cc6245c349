using Microsoft.Extensions.Options;
using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Sending.Mail;

/// <summary>Takes orders for mails: from tills <c>{to, consent: true}</c>, from customers what they typed.</summary>
internal sealed class MailChannel(IOptions<MailOptions> options, SendingPermission permission, Doorbell bell) : IHandoverChannel
{
    public string Channel => DeliveryChannels.Email;

    public string? Refusal(Shop shop, TillId till) =>
        options.Value.Server.Length == 0 ? "The host of this relay has not set up mail." : permission.Refusal(shop, Channel);

    public HandoverRequest? Read(JsonObjectReader asked, Shop shop, TillId till)
    {
        var to = asked.Text("to", MailAddress.Longest, required: true);
        var agreed = asked.Agreed();
        if (to is null)
            return null;
        if (MailAddress.Parse(to, out var fault) is { } address)
            return agreed ? Request(address) : null;
        asked.Refuse("to", JsonCodes.InvalidValue, fault);
        return null;
    }

    public HandoverRequest? Choose(string choice, string? address, Shop shop, TillId till) =>
        address is not null && MailAddress.Parse(address, out _) is { } parsed ? Request(parsed) : null;

    public void Committed(Delivery delivery) => bell.Ring();

    private static HandoverRequest Request(string address) =>
        new(new DeliveryPayload { To = address }, new EventDetail(), SendingSchedule.Lifetime) { Suggestion = MailTypos.Suggestion(address) };
}
