using System.Text.Json;
using Relay.Documents;
using Relay.Documents.Signing;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets.Reading;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

/// <summary>Makes of a ticket that was read what is stored: lays it out, signs it, writes the answer and seals all of it.</summary>
internal sealed class TicketAssembly(
    ReceiptRenderer renderer, DocumentSigner signer, PublicLinks links, IEnumerable<ITillAudience> audiences, TicketExpiry expiry, TicketOptions options,
    RandomSource random)
{
    private static readonly string[] Both = ["ed25519", "pades"];
    private static readonly string[] StatementOnly = ["ed25519"];

    /// <param name="read">What the POS sent.</param>
    /// <param name="keys">Of the shop.</param>
    /// <param name="bodyHash">Keyed hash of the body as it came.</param>
    /// <param name="sale">Its place in its sale, or null.</param>
    public AssembledTicket Assemble(IntakeRequest request, ReadTicket read, ShopKeys keys, byte[] bodyHash, SalePlace? sale, DateTimeOffset now)
    {
        var content = read.Content;
        var token = read.Token ?? Token.New();
        var id = TokenKeys.IdOf(token);
        var reference = Guid.CreateVersion7(now);
        var expiresAt = expiry.Of(request.Shop, content, read.RetainDays, now);
        var displays = read.Display ? audiences.Sum(audience => audience.CountDisplays(request.Till)) : 0;

        var kind = request.Sent.IsPdfAlone ? OwnDocument.Alone : request.Sent.Pdf is null ? OwnDocument.None : OwnDocument.WithData;
        var sent = TicketData.Kept(request.Sent.Data.Span);
        // Whoever is given the present is given the link too.
        var data = content.Type == TicketType.GiftReceipt ? GiftData.WithoutPrices(sent).ToArray() : sent;
        var document = request.Sent.Pdf is { } own
            ? signer.SignOrState(own, reference, request.Shop.Name, now)
            : signer.Sign(renderer.Render(new ReceiptDocument(content, data, request.Shop.Logo)), reference, request.Shop.Name, now);
        var pdf = SealedContent.Describe(TicketFiles.PdfName, document.Pdf);
        var answer = JsonSerializer.SerializeToUtf8Bytes(
            new TicketAccepted(
                token.Reveal(), links.Ticket(token), links.TicketQr(token), content.Number, reference, expiresAt.UtcDateTime, displays,
                new AcceptedDocument(pdf.Sha256, pdf.Bytes, document.IsSealed ? Both : StatementOnly)),
            TicketsJson.Default.TicketAccepted);
        var header = new SealedHeader(
            0, token.Reveal(), TicketFileName.Of(content), content.Number, content.Total, content.Currency,
            content.Language, content.IssuedAt, read.OwnStore ? null : content.Store, [])
        {
            Own = OwnDocuments.Word(kind),
            Beside = document.IsSealed ? null : true,
            Sale = TicketSales.Lists(content.Type) ? sale?.Key.Reveal() : null,
        };
        using var packed = SealedContent.Pack(header, new TicketFiles(document.Pdf, data, document.Statement, answer), pdf);
        var box = Seal(packed, new SealBinding(id, reference, request.Shop.Id), token, keys, request.Shop);

        var ticket = new SealedTicket
        {
            Id = id,
            Reference = reference,
            Shop = request.Shop.Id,
            Till = request.Till,
            ReceivedAt = now,
            ExpiresAt = expiresAt,
            NumberIndex = keys.NumberIndex(content.Number),
            ContentHash = keys.ContentHash(TicketData.Canonical(sent), request.Sent.Pdf),
            IdempotencyIndex = keys.IdempotencyIndex(request.Till, request.IdempotencyKey),
            IdempotencyHash = bodyHash,
            Sealed = box.Bytes,
            ShopStanza = request.Shop.Recovery ? null : box.ShopStanza,
            Sale = sale is null ? null : Entry(sale, token, keys, now),
            ShopStanzaUntil = request.Shop.Recovery ? null : now + options.ReplayWindow,
        };
        return new AssembledTicket(ticket, token, TicketNotice.Of(content, token, read.Display) with { CanPrint = kind != OwnDocument.Alone, Sale = sale?.Key.Board() }, answer);
    }

    private SaleEntry Entry(SalePlace sale, Token token, ShopKeys keys, DateTimeOffset now)
    {
        var slot = sale.Key.Slot(sale.Place);
        var opening = sale.Index is { } index ? new SaleOpening(index, sale.Key.SealForShop(keys.Kek, index, random), now + options.SaleWindow) : null;
        return new SaleEntry(slot, sale.Key.SealToken(token, slot, random), opening);
    }

    private SealedBox Seal(PackedContent content, SealBinding binding, Token token, ShopKeys keys, Shop shop)
    {
        using var key = TokenKeys.KeyOf(token, binding.Id);
        return TicketSeal.Seal(content.Bytes, binding, key, keys.Kek, shop.Recovery, random);
    }
}

/// <summary>A ticket ready to be stored, and what is said about it once it is.</summary>
internal sealed record AssembledTicket(SealedTicket Ticket, Token Token, TicketNotice Notice, byte[] Answer);
