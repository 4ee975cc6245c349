using System.Threading.RateLimiting;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Viewing;

/// <summary>What a customer asks for.</summary>
/// <param name="Channel">A word of <see cref="DeliveryChannels"/>, if it is right.</param>
/// <param name="Sure">Whether they were asked about this address and stayed with it.</param>
internal sealed record SendWish(string Channel, string To, bool Sure)
{
    public override string ToString() => "(send wish)";
}

internal enum SendResult
{
    /// <summary>Safe on disk, and on its way.</summary>
    Queued,

    /// <summary>Nobody has such an address.</summary>
    WrongAddress,

    /// <summary>It looks mistyped: the customer is asked.</summary>
    Asked,

    /// <summary>This receipt was sent often enough for now.</summary>
    TooMany,

    /// <summary>The shop or the host does not offer it.</summary>
    NotOffered,
}

/// <param name="Suggestion">The address that was probably meant, where the customer is asked.</param>
/// <param name="Wait">How long it is too many.</param>
internal sealed record SendOutcome(SendResult Result, string? Suggestion = null, TimeSpan? Wait = null)
{
    public override string ToString() => Result.ToString();
}

/// <summary>Has a receipt sent to its customer, where its shop offers that among its choices and the host can do it. Whoever has the link may ask, a few times an hour.</summary>
internal sealed class SendDoor(TicketHandover handover, ShopDirectory shops) : IDisposable
{
    /// <summary>Times that one receipt is sent from its page within an hour: somebody who has a link must not flood mailboxes with it.</summary>
    public const int TimesAnHour = 3;

    private static readonly string[] Channels = [DeliveryChannels.Email, DeliveryChannels.Sms];
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<TicketId> _times = PartitionedRateLimiter.Create<TicketId, TicketId>(ticket =>
        RateLimitPartition.GetFixedWindowLimiter(ticket, _ => new() { PermitLimit = TimesAnHour, Window = Window, QueueLimit = 0 }));

    /// <summary>The channels that the receipt's page offers.</summary>
    public IReadOnlyList<string> Offers(OpenedTicket ticket) =>
        shops.Find(ticket.Row.Shop) is { } shop
            ? [.. Channels.Where(channel => shop.Choices.Contains(channel) && handover.Find(channel) is { } way && way.Refusal(shop, ticket.Row.Till) is null)]
            : [];

    public async Task<SendOutcome> SendAsync(OpenedTicket ticket, SendWish wish, CancellationToken cancellation)
    {
        if (!Offers(ticket).Contains(wish.Channel) || shops.Find(ticket.Row.Shop) is not { } shop)
            return new SendOutcome(SendResult.NotOffered);
        if (handover.Find(wish.Channel)!.Choose(wish.Channel, wish.To, shop, ticket.Row.Till) is not { } request)
            return new SendOutcome(SendResult.WrongAddress);
        if (request.Suggestion is { } meant && !wish.Sure)
            return new SendOutcome(SendResult.Asked, meant);
        using var lease = _times.AttemptAcquire(ticket.Row.Id);
        if (!lease.IsAcquired)
            return new SendOutcome(SendResult.TooMany, Wait: lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window);
        return await handover.ChooseAsync(new CustomerTouch(ticket.Token, wish.Channel, wish.To, null), cancellation) == ChoiceOutcome.Stored
            ? new SendOutcome(SendResult.Queued)
            : new SendOutcome(SendResult.NotOffered);
    }

    public void Dispose() => _times.Dispose();
}
