using System.Globalization;
using Relay.Documents;
using Relay.Hosting;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>All tickets of one purchase: what the code on the shop's screen opens where a sale has several. What is to be given away stands here with its own link.</summary>
internal static class SalePage
{
    /// <param name="texts">In the reader's language.</param>
    /// <param name="opened">The ticket whose link it is.</param>
    /// <param name="tickets">Those of the sale, itself included.</param>
    public static HtmlPage Of(ViewingTexts texts, ReceiptView opened, IReadOnlyList<ReceiptView> tickets) =>
        PageFrame.Of(texts, opened.Host, $"{texts.Sale.Title} · {opened.Content.Store.Name}", Html.Of($"""
            <div class="head">
            <h1>{texts.Sale.Title}</h1>
            <p class="lead"><bdi>{opened.Content.Store.Name}</bdi></p>
            <p class="soft">{string.Format(CultureInfo.InvariantCulture, texts.Sale.Count, tickets.Count)} {texts.Sale.Later}</p>
            </div>
            {Html.Join(tickets.Select((view, at) => Ticket(texts, view, at)))}
            {ReceiptPage.Compare(texts.Receipt, opened)}
            """), stamp: ReceiptPage.Stamp(texts.Receipt, opened));

    /// <summary>On a receipt's own page: the way to the others of its sale.</summary>
    public static Html Link(ViewingTexts texts, ReceiptView view, int tickets) => Html.When(tickets > 1, () => Html.Of($"""
        <p class="notice"><a href="{view.Path}">{string.Format(CultureInfo.InvariantCulture, texts.Sale.All, tickets)}</a></p>
        """));

    private static Html Ticket(ViewingTexts texts, ReceiptView view, int at)
    {
        var ticket = view.Content;
        var words = ReceiptTexts.For(ticket.Language);
        return Html.Of($"""
            <section class="card sale" aria-labelledby="ticket-{at}">
            <div class="sale-head"><h2 id="ticket-{at}" lang="{ticket.Language}"><bdi>{view.Kind}</bdi> <span class="nowrap soft">{words.Number} <bdi>{ticket.Number}</bdi></span></h2>{Html.When(view.Amount is not null, () => Html.Of($"""<p class="sale-amount">{view.Amount}</p>"""))}</div>
            {Html.When(view.IsValue, () => Html.Of($"""<div class="sale-code" lang="{ticket.Language}">{ReceiptSheet.Validity(ticket, words)}{BarcodeFigure.Of(ticket.Barcode, words)}</div>"""))}
            <p class="actions"><a class="button primary" href="{view.Path}/page">{texts.Sale.Open}<span class="visually-hidden"> {view.Kind} {ticket.Number}</span></a><a class="button" href="{view.Path}/pdf" download>{texts.Receipt.Download}<span class="visually-hidden"> {view.Kind} {ticket.Number}</span></a></p>
            {Html.When(!view.ListsOthers, () => Give(texts, view))}
            </section>
            """);
    }

    private static Html Give(ViewingTexts texts, ReceiptView view) => Html.Of($"""
        <details><summary>{texts.Sale.Give}<span class="visually-hidden"> {view.Kind} {view.Content.Number}</span></summary>
        <p>{(view.ShowsPrices ? texts.Sale.GiveHint : texts.Sale.GiftHint)}</p>
        <figure class="qr"><img src="{view.Path}/qr.svg" alt="{texts.Receipt.QrAlternative}" width="296" height="296" loading="lazy"></figure>
        </details>
        """);
}
