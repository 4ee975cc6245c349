using Relay.Documents.Paper;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Tickets.Handover;

/// <summary>What a customer chose, on a display or on the ticket's page.</summary>
/// <param name="Choice">A word of <see cref="CustomerChoices"/>.</param>
/// <param name="DisplayId">Null where it was chosen on the ticket's page.</param>
/// <param name="Address">What was typed for <c>email</c> and <c>sms</c>. Goes into the sealed payload and nowhere else.</param>
internal sealed record CustomerTouch(Token Token, string Choice, string? Address, string? DisplayId);

/// <summary>What became of a choice.</summary>
internal enum ChoiceOutcome
{
    /// <summary>Stored and told to the till; where a room of this relay does it, it is on its way.</summary>
    Stored,

    /// <summary>The address cannot be one: the customer may correct it.</summary>
    WrongAddress,

    /// <summary>The ticket is gone.</summary>
    Gone,
}

/// <summary>Hands tickets over by the ways that other rooms offer. Who asks, how, and what is stored together is decided here; how it is done, there.</summary>
internal sealed class TicketHandover(
    ITicketStore tickets, IOutboxStore outbox, TicketEvents events, IEnumerable<IHandoverChannel> channels, HandoverPlan plan, ShopDirectory shops, TimeProvider time,
    ILogger<TicketHandover> log)
{
    /// <summary>Why a print is under way that nobody asked for: its time was over. A word of the contract.</summary>
    public const string Timeout = "timeout";

    private static readonly TimeSpan FullWait = TimeSpan.FromSeconds(30);

    private readonly TicketTurns _turns = new();

    public IHandoverChannel? Find(string channel) => channels.FirstOrDefault(one => one.Channel == channel);

    /// <summary>Stores a customer's choice as an event, in one commit with the delivery that it asks for where this relay can do that. The till hears of it in any case.</summary>
    public async Task<ChoiceOutcome> ChooseAsync(CustomerTouch touch, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var id = Sealing.TokenKeys.IdOf(touch.Token);
        if (await tickets.FindAsync(id, now, cancellation) is not { } row || shops.Find(row.Shop) is not { } shop)
            return ChoiceOutcome.Gone;
        WantedHandover? wanted = null;
        if (ChannelOf(touch.Choice) is { } name && Find(name) is { } channel && channel.Refusal(shop, row.Till) is null)
        {
            // Without an address there is nothing to correct: the till hears what the customer wants, and sees to it.
            if (channel.Choose(touch.Choice, touch.Address, shop, row.Till) is { } request)
                // A display shows one code for the whole sale; a ticket's own page is about itself.
                wanted = new WantedHandover(channel, request with { Payload = request.Payload with { Sale = touch.DisplayId is not null } });
            else if (touch.Address is not null)
                return ChoiceOutcome.WrongAddress;
        }
        cancellation.ThrowIfCancellationRequested();
        using var turn = await _turns.TakeAsync(id, cancellation);
        return await StoreChoiceAsync(row, touch.Token, wanted, new EventDetail { Choice = touch.Choice, DisplayId = touch.DisplayId });
    }

    /// <summary>Prints a ticket whose code was up for the shop's <see cref="Shop.PrintSeconds"/> while nobody opened it or chose anything: once, stored as a choice that the
    /// time made, in one commit with its print. A till whose relay has no printer hears of it all the same. Never where the country wants paper on request only.</summary>
    /// <returns>False when there is nothing to print: it was opened, chosen for or handed over before, or may not be printed by itself.</returns>
    public async Task<bool> PrintUntouchedAsync(Token token, CancellationToken cancellation)
    {
        var id = Sealing.TokenKeys.IdOf(token);
        using var turn = await _turns.TakeAsync(id, cancellation);
        if (await tickets.FindAsync(id, time.GetUtcNow(), cancellation) is not { } row || shops.Find(row.Shop) is not { PrintSeconds: not null } shop
            || PaperLaw.For(shop.Country).NeedsRequest || await IsTouchedAsync(id, cancellation))
            return false;
        var wanted = Find(DeliveryChannels.Print) is { } channel && channel.Refusal(shop, row.Till) is null
                && channel.Choose(CustomerChoices.Paper, null, shop, row.Till) is { } request
            ? new WantedHandover(channel, request with { Payload = request.Payload with { Unasked = true, Sale = true } })
            : null;
        return await StoreChoiceAsync(row, token, wanted, new EventDetail { Choice = CustomerChoices.Paper, Reason = Timeout }) == ChoiceOutcome.Stored;
    }

    /// <summary>Queues a delivery of a ticket; completes when it is durable.</summary>
    public async Task<Delivery> DeliverAsync(WantedHandover wanted, TicketRow row, Token token, CancellationToken cancellation)
    {
        using var turn = await _turns.TakeAsync(row.Id, cancellation);
        return await AddAsync(Make(wanted, row.Id, token, row.Shop, row.Till, time.GetUtcNow()));
    }

    /// <summary>Queues what is about no ticket: a drawer.</summary>
    public async Task<Delivery> DeliverAsync(WantedHandover wanted, ShopId shop, TillId till, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await AddAsync(Make(wanted, TicketId.None, null, shop, till, time.GetUtcNow()));
    }

    /// <summary>Tells the channels of deliveries that are durable.</summary>
    public void Commit(IEnumerable<Delivery> deliveries)
    {
        foreach (var delivery in deliveries)
            Find(delivery.Channel)?.Committed(delivery);
    }

    /// <summary>Stores a choice and the delivery that it asks for in one commit, and tells of both.</summary>
    private async Task<ChoiceOutcome> StoreChoiceAsync(TicketRow row, Token token, WantedHandover? wanted, EventDetail detail)
    {
        var now = time.GetUtcNow();
        var made = wanted is null ? null : Make(wanted, row.Id, token, row.Shop, row.Till, now);
        var happened = new NewEvent(TicketEventType.Choice, now, detail with { Channel = made?.Channel, DeliveryId = made?.Id })
        {
            Deliveries = made is null ? [] : [made],
        };
        var stored = await KeepingAsync(made, () => tickets.AddEventAsync(row.Id, happened, CancellationToken.None), outcome => outcome is not null);
        if (stored is null)
            return ChoiceOutcome.Gone;
        events.Publish(stored, null);
        Commit(made is null ? [] : [made]);
        return ChoiceOutcome.Stored;
    }

    /// <summary>Whether anything was done with a ticket already, or is under way. A drawer is nobody's way to have a ticket.</summary>
    private async Task<bool> IsTouchedAsync(TicketId id, CancellationToken cancellation)
    {
        var happened = await tickets.ReadEventsAsync(id, cancellation);
        if (happened.Any(one => one.Type is TicketEventType.Opened or TicketEventType.Choice || (one.Type == TicketEventType.DeliveryDone && one.Detail?.Channel != DeliveryChannels.Drawer)))
            return true;
        return (await outbox.ReadOfTicketAsync(id, cancellation)).Any(delivery => delivery.Channel != DeliveryChannels.Drawer);
    }

    private async Task<Delivery> AddAsync(Delivery made)
    {
        await KeepingAsync(made, async () =>
        {
            await outbox.AddAsync(made, CancellationToken.None);
            return true;
        }, added => added);
        Commit([made]);
        return made;
    }

    private Delivery Make(WantedHandover wanted, TicketId ticket, Token? token, ShopId shop, TillId till, DateTimeOffset now)
    {
        try
        {
            return plan.Make(wanted, ticket, token, shop, till, now);
        }
        catch (IOException failure)
        {
            log.LogError(failure, "The key that a delivery is sealed with could not be written.");
            throw new ProblemException(HostingProblems.StorageFull, "The disk took nothing more. Nothing was stored.", FullWait);
        }
    }

    /// <summary>What is not stored leaves no key behind.</summary>
    private async Task<T> KeepingAsync<T>(Delivery? made, Func<Task<T>> store, Func<T, bool> isStored)
    {
        var kept = false;
        try
        {
            var outcome = await store();
            kept = isStored(outcome);
            return outcome;
        }
        finally
        {
            if (!kept && made is not null)
                plan.Discard([made]);
        }
    }

    private static string? ChannelOf(string choice) => choice switch
    {
        CustomerChoices.Email => DeliveryChannels.Email,
        CustomerChoices.Sms => DeliveryChannels.Sms,
        CustomerChoices.Paper or CustomerChoices.CardSlip => DeliveryChannels.Print,
        _ => null,
    };
}
