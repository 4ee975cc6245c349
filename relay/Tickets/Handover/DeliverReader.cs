using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets.Reading;

namespace Relay.Tickets.Handover;

/// <summary>Reads a ticket's <c>deliver</c>. What no room of this relay does, or the shop cannot use, is refused and not ignored: nobody shall wait for a mail that never comes.</summary>
/// <param name="channels">What the relay can do; empty where a stored ticket is read again, which has no <c>deliver</c> any more.</param>
internal sealed class DeliverReader(IEnumerable<IHandoverChannel> channels, Shop? shop, TillId till)
{
    private static readonly string[] WithBody = [DeliveryChannels.Print, DeliveryChannels.Email, DeliveryChannels.Sms];

    /// <summary>Why a ticket's drawer is opened.</summary>
    private const string Payment = "payment";

    /// <summary>Reads nothing: for data that were accepted once.</summary>
    public static DeliverReader Nothing { get; } = new([], null, default);

    public (bool Display, IReadOnlyList<WantedHandover> Wanted) Read(JsonObjectReader ticket)
    {
        if (ticket.Object("deliver") is not { } deliver)
            return (true, []);
        var wanted = new List<WantedHandover>();
        foreach (var channel in WithBody)
            if (deliver.Object(channel) is { } asked)
                Take(wanted, deliver, channel, asked);
        if (deliver.Boolean("openDrawer") == true)
            OpenDrawer(wanted, deliver);
        var display = deliver.Boolean("display") ?? true;
        deliver.Done();
        return (display, wanted);
    }

    private void Take(List<WantedHandover> wanted, JsonObjectReader deliver, string name, JsonObjectReader asked)
    {
        if (Usable(deliver, name, name) is not { } channel)
            return;
        if (channel.Read(asked, shop!, till) is { } request)
            wanted.Add(new WantedHandover(channel, request));
        asked.Done();
    }

    /// <summary>A print opens the drawer by itself; without one the drawer is told alone.</summary>
    private void OpenDrawer(List<WantedHandover> wanted, JsonObjectReader deliver)
    {
        var print = wanted.FindIndex(one => one.Channel.Channel == DeliveryChannels.Print);
        if (print >= 0)
            wanted[print] = wanted[print] with { Request = wanted[print].Request with { Payload = wanted[print].Request.Payload with { OpenDrawer = true } } };
        else if (Usable(deliver, DeliveryChannels.Drawer, "openDrawer") is IDrawerChannel drawer)
            wanted.Add(new WantedHandover(drawer, drawer.Open(shop!, till, Payment)));
    }

    private IHandoverChannel? Usable(JsonObjectReader deliver, string name, string member)
    {
        var channel = channels.FirstOrDefault(one => one.Channel == name);
        var refusal = channel is null ? "This relay does not do that. Leave the member out." : channel.Refusal(shop!, till);
        if (refusal is null)
            return channel;
        deliver.Refuse(member, TicketCodes.NotAvailable, refusal);
        return null;
    }
}
