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
/// <param name="Ticket">Its link leads to what there is.</param>
internal sealed record Parcel(Delivery Delivery, DeliveryPayload Payload, OpenedTicket Ticket, Shop Shop)
{
    /// <summary>Whose PDFs come along: the ticket, or where a customer chose it for a sale all of that.</summary>
    public required IReadOnlyList<OpenedTicket> Tickets { get; init; }

    public override string ToString() => "(parcel)";
}
