using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Sending;

/// <summary>Brings one ticket to one address.</summary>
internal interface ISender
{
    /// <summary>A word of <see cref="DeliveryChannels"/>.</summary>
    string Channel { get; }

    /// <summary>Deliveries that it works on together.</summary>
    int AtOnce { get; }

    /// <summary>One try. Foreseeable failures are outcomes, not exceptions.</summary>
    Task<SendOutcome> SendAsync(Parcel parcel, CancellationToken cancellation);
}

/// <summary>What is sent, and to whom.</summary>
internal sealed record Parcel(Delivery Delivery, DeliveryPayload Payload, OpenedTicket Ticket, Shop Shop)
{
    public override string ToString() => "(parcel)";
}
