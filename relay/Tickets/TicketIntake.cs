using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Relay.Documents;
using Relay.Documents.Incoming;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets.Handover;
using Relay.Tickets.Jobs;
using Relay.Tickets.Reading;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

/// <summary>The only way in. One ticket per (till, Idempotency-Key) and per (till, number), however often and however many at once it is sent;
/// an answer is given only when the ticket is safe on disk.</summary>
internal sealed class TicketIntake(
    ITicketStore store, TicketVault vault, TicketEvents events, TicketAssembly assembly, NoticeSeal notices, RunningRequests running,
    HandoverPlan plan, TicketHandover handover, TicketSales sales, PdfVetting vetting, IEnumerable<IHandoverChannel> channels, TimeProvider time, IOptions<RelayOptions> relay,
    ILogger<TicketIntake> log)
{
    private static readonly TimeSpan FullWait = TimeSpan.FromSeconds(30);

    private static readonly ProblemAnswer FullSale = new(JsonProblems.InvalidContent,
        errors: [new ProblemError("/sale", JsonCodes.TooMany, $"A sale has at most {TicketSales.MostTickets} tickets.")]);

    private readonly TicketBounds _bounds = new(
        relay.Value.Limits.TicketLines, relay.Value.Limits.TextLength, TicketBounds.DefaultItems, relay.Value.Limits.RetentionDays);

    /// <param name="request">Its secret and body must live until this completes.</param>
    /// <param name="waiting">Ends a wait for another request; work that has begun is always finished.</param>
    public async Task<IntakeOutcome> AcceptAsync(IntakeRequest request, CancellationToken waiting)
    {
        using var keys = new ShopKeys(request.Secret);
        var bodyHash = keys.BodyHash(request.Sent.Data.Span, request.Sent.Pdf);
        return await running.JoinAsync(request.Till, request.IdempotencyKey, bodyHash, () => WorkAsync(request, keys, bodyHash), waiting);
    }

    private async Task<IntakeOutcome> WorkAsync(IntakeRequest request, ShopKeys keys, byte[] bodyHash)
    {
        var now = time.GetUtcNow();
        // Asked before anything is made: what is stored can be answered again even where nothing more can be stored.
        var index = keys.IdempotencyIndex(request.Till, request.IdempotencyKey);
        if (await store.FindByIdempotencyAsync(request.Till, index, now, CancellationToken.None) is { } before)
            return await RepeatAsync(before, keys, bodyHash);

        var sent = request.Sent;
        var ticket = sent.Root();
        var bounds = _bounds with { NeedsTotal = !sent.IsPdfAlone };
        if (TicketReader.Read(ticket, Defaults(request.Shop, now), bounds, new DeliverReader(channels, request.Shop, request.Till)) is not { } read)
            return IntakeOutcome.Refused(Answer(sent.IsPdfAlone ? PdfFacts.InQuery(ticket.Errors) : ticket.Errors));
        if (sent.Pdf is { } pdf && await vetting.VetAsync(pdf, CancellationToken.None) is { Count: > 0 } findings)
            return IntakeOutcome.Refused(TicketProblems.Rejected(findings));

        var (made, stored) = await StoreAsync(request, read, keys, bodyHash, now);
        if (made is null || stored is null)
            return await AnswerFullAsync(request, read, keys, now);
        switch (stored.Result)
        {
            case StoreResult.Created:
                events.Publish(stored.Received!, made.Notice);
                return new IntakeOutcome(made.Token, made.Answer, Replayed: false, Problem: null);
            case StoreResult.IdempotencyTaken:
                return await RepeatAsync(stored.Existing!, keys, bodyHash);
            case StoreResult.NumberTaken:
                return await AnswerNumberAsync(stored.Existing!, made.Ticket.ContentHash, read.Token, keys);
            case StoreResult.TokenTaken:
                return IntakeOutcome.Refused(TicketProblems.TokenTaken);
            default:
                return await ReplayAsync(stored.Existing!, keys);
        }
    }

    /// <summary>Tickets of one sale that come at once take their places one after the other. Nulls where its sale is full.</summary>
    private async Task<(AssembledTicket?, StoreOutcome?)> StoreAsync(IntakeRequest request, ReadTicket read, ShopKeys keys, byte[] bodyHash, DateTimeOffset now)
    {
        while (true)
        {
            var place = read.Sale is null ? null : await sales.PlaceAsync(keys, request.Till, read.Sale, now);
            if (place is null && read.Sale is not null)
                return (null, null);
            var made = assembly.Assemble(request, read, keys, bodyHash, place, now);
            var stored = await StoreAsync(made, read.Wanted);
            if (stored.Result != StoreResult.SaleChanged)
                return (made, stored);
        }
    }

    /// <summary>The ticket, its event and what is to be done with it are one commit. Of what is not stored no key stays behind.</summary>
    private async Task<StoreOutcome> StoreAsync(AssembledTicket made, IReadOnlyList<WantedHandover> wanted)
    {
        var deliveries = new List<Delivery>();
        var result = StoreResult.TokenTaken;
        try
        {
            var notice = Seal(made, wanted, deliveries);
            var stored = await store.StoreAsync(made.Ticket with { Deliveries = deliveries }, notice, CancellationToken.None);
            result = stored.Result;
            return stored;
        }
        finally
        {
            if (result == StoreResult.Created)
                handover.Commit(deliveries);
            else
                plan.Discard(deliveries);
        }
    }

    /// <summary>Sealing has to make keys first, which a full disk does not take.</summary>
    private byte[] Seal(AssembledTicket made, IReadOnlyList<WantedHandover> wanted, List<Delivery> deliveries)
    {
        try
        {
            var ticket = made.Ticket;
            deliveries.AddRange(wanted.Select(one => plan.Make(one, ticket.Id, made.Token, ticket.Shop, ticket.Till, ticket.ReceivedAt)));
            return notices.Seal(made.Notice, ticket.Id);
        }
        catch (IOException failure)
        {
            log.LogError(failure, "A key that a ticket's notice or delivery is sealed with could not be written.");
            throw new ProblemException(HostingProblems.StorageFull, "The disk took nothing more. Nothing was stored.", FullWait);
        }
    }

    /// <summary>The Idempotency-Key came before: with this body it is answered again, with another it is refused.</summary>
    private async Task<IntakeOutcome> RepeatAsync(TicketRow row, ShopKeys keys, byte[] bodyHash) =>
        Same(row.IdempotencyHash, bodyHash) ? await ReplayAsync(row, keys) : IntakeOutcome.Refused(TicketProblems.IdempotencyMismatch);

    private async Task<IntakeOutcome> ReplayAsync(TicketRow row, ShopKeys keys)
    {
        if (await vault.OpenSealedAsync(row, keys, CancellationToken.None) is not { } content || !Token.TryParse(content.Header.Token, out var token))
            return IntakeOutcome.Refused(TicketProblems.DuplicateNumber, "The ticket was stored, but its answer can no longer be repeated: the shop keeps no key to it.");
        return new IntakeOutcome(token, content.Files.Answer, Replayed: true, Problem: null);
    }

    /// <summary>A full sale takes no further ticket; one that it has already is answered again.</summary>
    private async Task<IntakeOutcome> AnswerFullAsync(IntakeRequest request, ReadTicket read, ShopKeys keys, DateTimeOffset now)
    {
        if (await store.FindByNumberAsync(request.Till, keys.NumberIndex(read.Content.Number), now, CancellationToken.None) is not { } existing)
            return IntakeOutcome.Refused(FullSale);
        var sent = TicketData.Kept(request.Sent.Data.Span);
        return await AnswerNumberAsync(existing, keys.ContentHash(TicketData.Canonical(sent), request.Sent.Pdf), read.Token, keys);
    }

    /// <summary>The number came before. With a token of the POS's own that is not the stored ticket's, the QR that it shows would lead nowhere.</summary>
    private async Task<IntakeOutcome> AnswerNumberAsync(TicketRow existing, byte[] contentHash, Token? own, ShopKeys keys) =>
        Same(existing.ContentHash, contentHash) && (own is not { } token || TokenKeys.IdOf(token) == existing.Id)
            ? await ReplayAsync(existing, keys) : IntakeOutcome.Refused(TicketProblems.DuplicateNumber);

    private static bool Same(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);

    private static ProblemAnswer Answer(ErrorList errors) =>
        errors.Errors.All(error => error.Code == TicketCodes.NotAvailable)
            ? new ProblemAnswer(TicketProblems.NotAvailable, errors: errors.Errors)
            : errors.ToAnswer();

    private static TicketDefaults Defaults(Shop shop, DateTimeOffset now) =>
        new(new StoreBlock(shop.Name, shop.Address, shop.Phone, shop.Email, shop.Website, [.. shop.Identifiers.Select(one => new LabelledValue(one.Label, one.Value))]),
            shop.Language, now);
}
