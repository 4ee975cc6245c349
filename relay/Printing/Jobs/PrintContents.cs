using Relay.Documents;
using Relay.Documents.Paper;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>What is on the paper of a job, before it is laid out for a printer.</summary>
/// <param name="Refusal">Why there is nothing to print; null when there is.</param>
/// <param name="Link">What the QR at the end carries.</param>
internal sealed record PrintContent(ReceiptDocument? Document, TestPage? Test, string? Link, int Copies, bool OpenDrawer, string? Refusal = null)
{
    /// <summary>The shop's own reasons to print again.</summary>
    public IReadOnlyList<ReprintReason> Reasons { get; init; } = [];

    /// <summary>As a duplicate of that number, if it is one.</summary>
    public PrintContent Marked(int? duplicate, string? reason) => Document is null || duplicate is not { } number ? this
        : this with { Document = Document with { Duplicate = new DuplicateMark(number, reason is null ? null : ReprintWords.OnPaper(reason, Reasons, Document.Content.Language)) } };
}

/// <summary>Opens the ticket that a job prints: only now, for what waits holds no text of it.</summary>
internal sealed class PrintContents(DeliverySeal seal, TicketVault vault, ShopDirectory shops, PrinterDirectory printers, PublicLinks links)
{
    public const string TestPart = "test";

    public async Task<PrintContent> OpenAsync(Delivery delivery, Printer? known)
    {
        if (seal.Open(delivery) is not { } payload)
            return Refused(PrintReasons.TicketGone);
        if (payload.Part == TestPart)
            return (known ?? printers.Find(delivery.Detail.PrinterId ?? "")) is { } printer
                ? new PrintContent(null, new TestPage(printer, shops.Find(delivery.Shop)?.Language ?? Languages.Known[0]), links.ForQr("/"), 1, payload.OpenDrawer)
                : Refused(PrintReasons.PrinterGone);
        if (!Token.TryParse(payload.Token, out var token) || await vault.OpenAsync(token, CancellationToken.None) is not { } ticket)
            return Refused(PrintReasons.TicketGone);
        if (payload.Part == PrintChannel.CardSlip && ticket.Content.Type != TicketType.CardSlip)
            return Refused(PrintReasons.NoCardSlip);
        if (ticket.Own == OwnDocument.Alone)
            return Refused(PrintReasons.NotPrintable);
        var shop = shops.Find(delivery.Shop);
        if (payload.Unasked && !PaperLaw.For(shop?.Country).AllowsUnasked(ticket.Content.LegalClass))
            return Refused(PrintReasons.OnRequestOnly);
        var document = new ReceiptDocument(ticket.Content, default, shop?.Logo);
        return new PrintContent(document, null, links.ForQr("/T/" + token.Reveal()), payload.Copies, payload.OpenDrawer) { Reasons = shop?.ReprintReasons ?? [] };
    }

    private static PrintContent Refused(string reason) => new(null, null, null, 1, false, reason);
}
