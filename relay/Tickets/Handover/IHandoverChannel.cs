using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Tickets.Handover;

/// <summary>A way out that another room offers: mail, SMS, print, drawer. Tickets may not know the rooms; they say here what they take, and are told when it is durable.</summary>
internal interface IHandoverChannel
{
    /// <summary>A word of <see cref="DeliveryChannels"/>.</summary>
    string Channel { get; }

    /// <summary>Whether it hands the ticket's data over, and so cannot do with a till's own PDF alone.</summary>
    bool NeedsData => false;

    /// <summary>Why this shop cannot use it now, as a sentence for the POS; null when it can.</summary>
    string? Refusal(Shop shop, TillId till);

    /// <summary>Reads what a POS asks for, in a ticket's <c>deliver</c> or in a delivery of its own, and notes everything that is wrong with it. The caller ends the reading.</summary>
    /// <returns>Null when something is wrong.</returns>
    HandoverRequest? Read(JsonObjectReader asked, Shop shop, TillId till);

    /// <summary>What a customer's choice on a display asks for.</summary>
    /// <param name="choice">A word of <see cref="CustomerChoices"/> that belongs to this channel.</param>
    /// <param name="address">What the customer typed; null where the choice needs none.</param>
    /// <returns>Null when the address is none, or the till has no way: then only the till hears of the choice.</returns>
    HandoverRequest? Choose(string choice, string? address, Shop shop, TillId till);

    /// <summary>A delivery of this channel is durable. Must neither block nor throw.</summary>
    void Committed(Delivery delivery);
}

/// <summary>The channel that opens cash drawers.</summary>
internal interface IDrawerChannel : IHandoverChannel
{
    /// <param name="cause">Why it is opened: <c>payment</c>, <c>refund</c> and so on.</param>
    HandoverRequest Open(Shop shop, TillId till, string cause);
}

/// <summary>What is to be handed over.</summary>
/// <param name="Payload">Without the token, which the ticket brings.</param>
/// <param name="Detail">What its last event will tell beyond channel and delivery.</param>
/// <param name="Lifetime">How long it is worth trying.</param>
internal sealed record HandoverRequest(DeliveryPayload Payload, EventDetail Detail, TimeSpan Lifetime)
{
    /// <summary>The address that was probably meant, where the given one looks mistyped; the customer is asked.</summary>
    public string? Suggestion { get; init; }

    public override string ToString() => "(handover request)";
}
