using System.Collections.Concurrent;
using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Tickets.Handover;

/// <summary>A channel that hands nothing over and remembers what it was told.</summary>
internal sealed class TestChannel(string channel) : IDrawerChannel
{
    public string Channel => channel;

    /// <summary>Why shops cannot use it.</summary>
    public string? Closed { get; set; }

    /// <summary>What was probably meant, where an address ends like this: <c>gmial.com</c> and the like.</summary>
    public (string Slip, string Meant)? Slips { get; set; }

    public ConcurrentQueue<Delivery> Told { get; } = [];

    public string? Refusal(Shop shop, TillId till) => Closed;

    public HandoverRequest? Read(JsonObjectReader asked, Shop shop, TillId till)
    {
        var to = asked.Text("to", 100, required: true);
        return to is null ? null : Request(to);
    }

    public HandoverRequest? Choose(string choice, string? address, Shop shop, TillId till) => address == "wrong" || choice == CustomerChoices.CardSlip ? null : Request(address);

    public HandoverRequest Open(Shop shop, TillId till, string cause) => new(new DeliveryPayload(), new EventDetail { Cause = cause }, TimeSpan.FromSeconds(20));

    public void Committed(Delivery delivery) => Told.Enqueue(delivery);

    private HandoverRequest Request(string? to) => new(new DeliveryPayload { To = to }, new EventDetail(), TimeSpan.FromHours(96))
    {
        Suggestion = to is not null && Slips is { } slips && to.EndsWith(slips.Slip, StringComparison.Ordinal) ? to[..^slips.Slip.Length] + slips.Meant : null,
    };
}
