using Relay.Hosting;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>A receipt as a page: the receipt itself, then what its holder can do with it.</summary>
internal static class ReceiptPage
{
    /// <param name="texts">In the reader's language.</param>
    /// <param name="view">The receipt.</param>
    /// <param name="send">"Send it to me", or nothing.</param>
    /// <param name="sale">The way to the other tickets of its sale, or nothing.</param>
    public static HtmlPage Of(ViewingTexts texts, ReceiptView view, Html send = default, Html sale = default)
    {
        var words = texts.Receipt;
        return PageFrame.Of(texts, view.Host, $"{view.Kind} {view.Content.Number}", Html.Of($"""
            {sale}
            {ReceiptSheet.Of(view)}
            {Html.When(view.IsPdfAlone, () => Html.Of($"""<p class="own">{words.InPdf}</p>"""))}
            <p class="actions"><a class="button primary" href="{view.Path}/pdf"{Html.When(!view.IsPdfAlone, () => new Html(" download"))}>{(view.IsPdfAlone ? words.OpenPdf : words.Download)}</a></p>
            {send}
            {Compare(words, view)}
            <details class="more"><summary>{words.OtherDevice}</summary>
            <figure class="qr"><img src="{view.Path}/qr.svg" alt="{words.QrAlternative}" width="296" height="296" loading="lazy"><figcaption class="soft">{words.OtherDeviceHint}</figcaption></figure>
            </details>
            <details class="more"><summary>{words.Proof}</summary>
            <p>{(view.IsSealed ? words.ProofHint : words.ProofBeside)}</p>
            <ul class="links"><li><a href="/verify">{words.Verify}</a></li><li><a href="{view.Path}/statement">{words.Statement}</a></li><li><a href="{view.Path}/ticket.json">{words.Data}</a></li></ul>
            </details>
            <section class="kept">
            <p>{words.KeptUntil} {PageDates.Day(view.ExpiresAt, texts.Dates)}. {words.KeptHint}</p>
            <p class="actions"><a class="button quiet bad" href="{view.Path}/forget">{words.Forget}</a></p>
            </section>
            """), stamp: Stamp(words, view));
    }

    /// <summary>The check beside the host.</summary>
    public static Html Stamp(ReceiptPageTexts words, ReceiptView view) => Html.Of($"""<p class="stamp">{words.Check} <span class="check">{view.Check}</span></p>""");

    /// <summary>What a pasted-over QR code cannot fake: the display stands beside it.</summary>
    public static Html Compare(ReceiptPageTexts words, ReceiptView view) => Html.Of($"""
        <section class="compare">
        <h2>{words.Compare}</h2>
        <dl>
        <div><dt>{words.Host}</dt><dd>{view.Host}</dd></div>
        {Html.When(view.Amount is not null, () => Html.Of($"<div><dt>{words.Amount}</dt><dd>{view.Amount}</dd></div>"))}
        <div><dt>{words.Check}</dt><dd><span class="check">{view.Check}</span></dd></div>
        </dl>
        <p class="soft">{words.CompareHint}</p>
        </section>
        """);
}
