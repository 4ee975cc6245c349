using Relay.Documents;
using Relay.Documents.Paper;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>What is on the paper of a job, before it is laid out for a printer.</summary>
/// <param name="Documents">One after the other, each cut off.</param>
/// <param name="Refusal">Why there is nothing to print; null when there is.</param>
internal sealed record PrintContent(IReadOnlyList<PrintDocument> Documents, TestPrint? Test, int Copies, bool OpenDrawer, string? Refusal = null)
{
    /// <summary>The shop's own reasons to print again.</summary>
    public IReadOnlyList<ReprintReason> Reasons { get; init; } = [];

    /// <summary>As a duplicate of that number, if it is one.</summary>
    public PrintContent Marked(int? duplicate, string? reason) => duplicate is not { } number ? this
        : this with { Documents = [.. Documents.Select(one => one.Marked(number, reason, Reasons))] };
}

/// <summary>A ticket on paper.</summary>
/// <param name="Link">What the QR at its end carries.</param>
internal sealed record PrintDocument(ReceiptDocument Document, string Link)
{
    public PrintDocument Marked(int number, string? reason, IReadOnlyList<ReprintReason> reasons) => this with
    {
        Document = Document with { Duplicate = new DuplicateMark(number, reason is null ? null : ReprintWords.OnPaper(reason, reasons, Document.Content.Language)) },
    };
}

/// <summary>A test page, and what its QR carries.</summary>
internal sealed record TestPrint(TestPage Page, string Link);

/// <summary>Opens the ticket that a job prints: only now, for what waits holds no text of it.</summary>
internal sealed class PrintContents(DeliverySeal seal, TicketVault vault, TicketSales sales, ShopDirectory shops, PrinterDirectory printers, PublicLinks links)
{
    public const string TestPart = "test";

    public async Task<PrintContent> OpenAsync(Delivery delivery, Printer? known)
    {
        if (seal.Open(delivery) is not { } payload)
            return Refused(PrintReasons.TicketGone);
        if (payload.Part == TestPart)
            return (known ?? printers.Find(delivery.Detail.PrinterId ?? "")) is { } printer
                ? new PrintContent([], new TestPrint(new TestPage(printer, shops.Find(delivery.Shop)?.Language ?? Languages.Known[0]), links.ForQr("/")), 1, payload.OpenDrawer)
                : Refused(PrintReasons.PrinterGone);
        if (!Token.TryParse(payload.Token, out var token) || await vault.OpenAsync(token, CancellationToken.None) is not { } ticket)
            return Refused(PrintReasons.TicketGone);
        var tickets = await TicketsAsync(ticket, payload);
        if (tickets.Count == 0)
            return Refused(PrintReasons.NoCardSlip);
        var printable = tickets.Where(one => one.Own != OwnDocument.Alone).ToList();
        if (printable.Count == 0 || (payload.Part != PrintChannel.CardSlip && ticket.Own == OwnDocument.Alone))
            return Refused(PrintReasons.NotPrintable);
        var shop = shops.Find(delivery.Shop);
        if (payload.Unasked && !PaperLaw.For(shop?.Country).AllowsUnasked(ticket.Content.LegalClass))
            return Refused(PrintReasons.OnRequestOnly);
        return new PrintContent(
            [.. printable.Select(one => new PrintDocument(new ReceiptDocument(one.Content, default, shop?.Logo), links.ForQr("/T/" + one.Token.Reveal())))],
            null, payload.Copies, payload.OpenDrawer) { Reasons = shop?.ReprintReasons ?? [] };
    }

    /// <summary>The ticket; where a customer wants paper, all of its sale; where a card slip is wanted, those of its sale and nothing else.</summary>
    private async Task<IReadOnlyList<OpenedTicket>> TicketsAsync(OpenedTicket ticket, DeliveryPayload payload)
    {
        if (payload.Part == PrintChannel.CardSlip)
            return ticket.Content.Type == TicketType.CardSlip ? [ticket]
                : [.. (await sales.ReadAsync(ticket, CancellationToken.None)).Where(one => one.Content.Type == TicketType.CardSlip)];
        return payload.Sale ? await sales.ReadAsync(ticket, CancellationToken.None) : [ticket];
    }

    private static PrintContent Refused(string reason) => new([], null, 1, false, reason);
}
