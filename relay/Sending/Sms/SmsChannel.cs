using Microsoft.Extensions.Options;
using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Sending.Sms;

/// <summary>Takes orders for SMS: from tills <c>{to, consent: true}</c> with a number in E.164, from customers what they typed, which may be a number of the shop's country.</summary>
internal sealed class SmsChannel(IOptions<SmsOptions> options, SendingPermission permission, Doorbell bell) : IHandoverChannel
{
    private readonly IReadOnlyList<string> _countries = SmsNumber.Countries(options.Value.Countries);

    public string Channel => DeliveryChannels.Sms;

    public string? Refusal(Shop shop, TillId till) =>
        options.Value.Url.Length == 0 ? "The host of this relay has not set up SMS." : permission.Refusal(shop, Channel);

    public HandoverRequest? Read(JsonObjectReader asked, Shop shop, TillId till)
    {
        var to = asked.Text("to", SmsNumber.Longest, required: true);
        var agreed = asked.Agreed();
        if (to is null)
            return null;
        if (SmsNumber.Parse(to, null, _countries, out var fault) is { } number)
            return agreed ? Request(number) : null;
        asked.Refuse("to", JsonCodes.InvalidValue, fault);
        return null;
    }

    public HandoverRequest? Choose(string choice, string? address, Shop shop, TillId till) =>
        address is not null && SmsNumber.Parse(address, shop.Country, _countries, out _) is { } number ? Request(number) : null;

    public void Committed(Delivery delivery) => bell.Ring();

    private static HandoverRequest Request(string number) => new(new DeliveryPayload { To = number }, new EventDetail(), SendingSchedule.Lifetime);
}
