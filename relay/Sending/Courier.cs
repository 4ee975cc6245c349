using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Sending;

/// <summary>Takes one delivery through one try, from the claim to its end or to the next try. Every step is durable before the next begins.</summary>
internal sealed class Courier(
    ISender sender, SendingPermission permission, DeliveryDesk desk, DeliverySeal seal, TicketVault vault, TicketSales sales, ShopDirectory shops, TimeProvider time, ILogger<Courier> log)
{
    /// <summary>How long a claim holds: longer than the longest try.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The longest try.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task CarryAsync(Delivery due, CancellationToken stopping)
    {
        if (await desk.ClaimAsync(due, Lease, stopping) is not { } claimed)
            return;
        var outcome = await TryAsync(claimed, stopping);
        if (outcome.Reason is { } reason)
            log.LogWarning("Delivery {Delivery} by {Channel}: try {Attempt} failed ({Reason})", claimed.Id, claimed.Channel, claimed.Attempts, reason);
        var next = outcome.IsFinal ? null : SendingSchedule.Next(claimed.Attempts, time.GetUtcNow(), claimed.GiveUpAt);
        // What happened is recorded, also while the relay is told to stop.
        if (next is { } later)
            await desk.PutOffAsync(claimed, later, outcome.Reason, CancellationToken.None);
        else
            await desk.EndAsync(claimed, outcome.Reason is null ? DeliveryState.Done : DeliveryState.Failed, outcome.Reason, CancellationToken.None);
    }

    /// <summary>Gives a delivery back that this relay had claimed before it was killed.</summary>
    public Task ReleaseAsync(Delivery orphan, CancellationToken cancellation) =>
        desk.PutOffAsync(orphan, time.GetUtcNow(), orphan.Reason, cancellation);

    private async Task<SendOutcome> TryAsync(Delivery claimed, CancellationToken stopping)
    {
        if (time.GetUtcNow() >= claimed.GiveUpAt)
            return SendOutcome.Final(claimed.Reason ?? SendReasons.TooLate);
        if (seal.Open(claimed) is not { To: not null } payload || !Token.TryParse(payload.Token, out var token))
            return SendOutcome.Final(SendReasons.KeyLost);
        if (shops.Find(claimed.Shop) is not { } shop || permission.Refusal(shop, claimed.Channel) is not null)
            return SendOutcome.Final(SendReasons.ShopNotAllowed);
        try
        {
            if (await vault.OpenAsync(token, stopping) is not { } ticket)
                return SendOutcome.Final(SendReasons.TicketExpired);
            var tickets = payload.Sale ? await sales.ReadAsync(ticket, stopping) : [ticket];
            return await SendAsync(new Parcel(claimed, payload, ticket, shop) { Tickets = tickets }, stopping);
        }
        catch (ProblemException damage) when (damage.Type == TicketProblems.Damaged)
        {
            return SendOutcome.Final(SendReasons.TicketDamaged);
        }
    }

    private async Task<SendOutcome> SendAsync(Parcel parcel, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            return await sender.SendAsync(parcel, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            return SendOutcome.Later(SendReasons.NoAnswer);
        }
    }
}
