using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Relay.Documents;
using Relay.Documents.Codes;
using Relay.Hosting;
using Relay.Tickets;
using Relay.Viewing.Pages;

namespace Relay.Viewing;

/// <summary>Everything behind a ticket's link that only shows. What erases is in <see cref="ForgetEndpoints"/>.</summary>
internal static class ReceiptEndpoints
{
    public static void MapReceipts(this RouteGroupBuilder receipt)
    {
        receipt.MapMethods("", LookEndpoints.GetAndHead, Landing).AsLook("The receipt behind a link: a PDF; a page where the shop wants one, or with all tickets of the sale where it has several", "application/pdf", "text/html");
        receipt.MapMethods("/page", LookEndpoints.GetAndHead, Page).AsLook("The receipt as an accessible page without script", "text/html");
        receipt.MapMethods("/pdf", LookEndpoints.GetAndHead, Pdf).AsLook("The receipt's signed PDF", "application/pdf");
        receipt.MapMethods("/ticket.json", LookEndpoints.GetAndHead, Data).AsLook("The ticket as the till sent it", "application/json");
        receipt.MapMethods("/statement", LookEndpoints.GetAndHead, Statement).AsLook("The signed statement about the PDF", "text/plain");
        receipt.MapMethods("/qr.svg", LookEndpoints.GetAndHead, QrAsSvg).AsLook("The link's QR code as SVG", "image/svg+xml");
        receipt.MapMethods("/qr.png", LookEndpoints.GetAndHead, QrAsPng).AsLook("The link's QR code as PNG", "image/png");
    }

    private static async Task<IResult> Landing(string token, HttpContext context, ReceiptDoor door, SendDoor sending)
    {
        if (await door.OpenAsync(token, context.RequestAborted) is not { } ticket)
            return context.Miss(door);
        var sale = await door.SaleAsync(ticket, context.RequestAborted);
        return sale.Count > 1 ? ShowSale(context, door, ticket, sale)
            : door.LandsOnPage(ticket) ? ShowPage(context, door, sending, ticket, sale.Count) : ShowPdf(context, door, ticket);
    }

    private static async Task<IResult> Page(string token, HttpContext context, ReceiptDoor door, SendDoor sending)
    {
        if (await door.OpenAsync(token, context.RequestAborted) is not { } ticket)
            return context.Miss(door);
        var sale = await door.SaleAsync(ticket, context.RequestAborted);
        return ShowPage(context, door, sending, ticket, sale.Count);
    }

    private static async Task<IResult> Pdf(string token, HttpContext context, ReceiptDoor door) =>
        await door.OpenAsync(token, context.RequestAborted) is { } ticket ? ShowPdf(context, door, ticket) : context.Miss(door);

    private static async Task<IResult> Data(string token, HttpContext context, ReceiptDoor door)
    {
        if (await door.OpenAsync(token, context.RequestAborted) is not { } ticket)
            return context.Miss(door);
        // Whoever is given a present is given its link: the data are those that its PDF carries, without what things cost.
        var data = ticket.Content.Type == TicketType.GiftReceipt ? GiftData.WithoutPrices(ticket.TicketJson).ToArray() : ticket.TicketJson;
        return context.Inline(data, "application/json", Path.ChangeExtension(ticket.FileName, ".json"));
    }

    private static async Task<IResult> Statement(string token, HttpContext context, ReceiptDoor door)
    {
        if (await door.OpenAsync(token, context.RequestAborted) is not { } ticket)
            return context.Miss(door);
        return context.Inline(ticket.Statement, "text/plain; charset=utf-8", Path.ChangeExtension(ticket.FileName, ".sig"));
    }

    private static async Task<IResult> QrAsSvg(string token, HttpContext context, ReceiptDoor door) =>
        await door.FindAsync(token, context.RequestAborted) is { } found
            ? context.Picture(QrSvg.Write(QrMatrix.Encode(door.QrText(found))), "image/svg+xml")
            : context.Miss(door);

    private static async Task<IResult> QrAsPng(string token, HttpContext context, ReceiptDoor door) =>
        await door.FindAsync(token, context.RequestAborted) is { } found
            ? context.Picture(QrPng.Write(QrMatrix.Encode(door.QrText(found))), "image/png")
            : context.Miss(door);

    private static HtmlPage ShowPage(HttpContext context, ReceiptDoor door, SendDoor sending, OpenedTicket ticket, int tickets)
    {
        context.NoteOpening(door, ticket);
        var view = door.View(ticket) with { SendBy = sending.Offers(ticket) };
        var texts = context.Texts(ticket.Content.Language);
        return ReceiptPage.Of(texts, view, SendPage.Section(context.SendTexts(ticket.Content.Language), view), SalePage.Link(texts, view, tickets));
    }

    private static HtmlPage ShowSale(HttpContext context, ReceiptDoor door, OpenedTicket ticket, IReadOnlyList<OpenedTicket> sale)
    {
        context.NoteOpening(door, ticket);
        return SalePage.Of(context.Texts(ticket.Content.Language), door.View(ticket), [.. sale.Select(door.View)]);
    }

    private static IResult ShowPdf(HttpContext context, ReceiptDoor door, OpenedTicket ticket)
    {
        context.NoteOpening(door, ticket);
        context.Response.Headers.ContentDisposition = InlineDisposition.For(ticket.FileName);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(ticket.Pdf).AsSpan(0, 16))}\"");
        return Results.Bytes(ticket.Pdf, "application/pdf", enableRangeProcessing: true, entityTag: tag);
    }
}
