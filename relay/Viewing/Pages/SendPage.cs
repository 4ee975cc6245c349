using System.Globalization;
using Relay.Hosting;
using Relay.Tickets.Handover;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>"Send it to me": the form on the receipt's page, and what comes of it. No script; what was typed is in no address.</summary>
internal static class SendPage
{
    /// <summary>On the receipt's page, folded up; nothing where nothing is offered.</summary>
    public static Html Section(SendTexts texts, ReceiptView view) => Html.When(view.SendBy.Count > 0, () => Html.Of($"""
        <details class="more"><summary>{texts.Title}</summary>
        {Forms(texts, view, null, null)}
        </details>
        """));

    public static HtmlPage Of(ViewingTexts frame, SendTexts texts, ReceiptView view, SendWish wish, SendOutcome outcome) => outcome.Result switch
    {
        SendResult.Queued => Page(frame, texts, view, texts.DoneTitle, StatusCodes.Status202Accepted, Html.Of($"""
            <div class="notice good"><h1>{texts.DoneTitle}</h1><p>{Fill(texts.Done, wish.To)}</p></div>
            """)),
        SendResult.Asked => Page(frame, texts, view, texts.AskTitle, StatusCodes.Status200OK, Question(texts, view, wish, outcome.Suggestion!)),
        SendResult.WrongAddress => Page(frame, texts, view, texts.Title, StatusCodes.Status422UnprocessableEntity, Html.Of($"""
            <section class="card"><h1>{texts.Title}</h1>
            {Forms(texts, view, wish, wish.Channel == DeliveryChannels.Email ? texts.WrongEmail : texts.WrongPhone)}
            </section>
            """)),
        SendResult.TooMany => Page(frame, texts, view, texts.TooManyTitle, StatusCodes.Status429TooManyRequests, Html.Of($"""
            <div class="notice warn"><h1>{texts.TooManyTitle}</h1><p>{texts.TooMany}</p></div>
            """)),
        _ => Page(frame, texts, view, texts.Title, StatusCodes.Status404NotFound, Html.Of($"""
            <div class="notice warn"><h1>{texts.Title}</h1><p>{texts.NotOffered}</p></div>
            """)),
    };

    private static HtmlPage Page(ViewingTexts frame, SendTexts texts, ReceiptView view, string title, int status, Html main) =>
        PageFrame.Of(frame, view.Host, title, Html.Of($"""
            {main}
            <p class="actions"><a class="button" href="{view.Path}/page">{texts.Back}</a><a class="button" href="{view.Path}/pdf" download>{frame.Receipt.Download}</a></p>
            """), status);

    /// <summary>One form for each channel: what one types decides where it goes.</summary>
    private static Html Forms(SendTexts texts, ReceiptView view, SendWish? wish, string? wrong) => Html.Of($"""
        {Html.Join(view.SendBy.Select(channel => Form(texts, view, channel, wish?.Channel == channel ? wish.To : "", wish?.Channel == channel ? wrong : null)))}
        <p class="soft">{Fill(texts.Notice, view.Content.Store.Name, view.Host)}</p>
        """);

    private static Html Form(SendTexts texts, ReceiptView view, string channel, string typed, string? wrong)
    {
        var mail = channel == DeliveryChannels.Email;
        var described = wrong is null ? Html.None : Html.Of($"""aria-invalid="true" aria-describedby="{channel}-error" """);
        return Html.Of($"""
            <form class="form" method="post" action="{view.Path}/send" novalidate>
            <input type="hidden" name="channel" value="{channel}">
            <div class="field"><label for="{channel}-to">{(mail ? texts.EmailLabel : texts.PhoneLabel)}</label><input id="{channel}-to" dir="ltr" name="to" type="{(mail ? "email" : "tel")}" autocomplete="{(mail ? "email" : "tel")}" autocapitalize="none" spellcheck="false" maxlength="254" value="{typed}" {described}required>{Html.When(wrong is not null, () => Html.Of($"""<span class="error" id="{channel}-error" role="alert">{wrong}</span>"""))}</div>
            <p class="actions"><button class="button primary" type="submit">{(mail ? texts.EmailButton : texts.PhoneButton)}</button></p>
            </form>
            """);
    }

    private static Html Question(SendTexts texts, ReceiptView view, SendWish wish, string meant) => Html.Of($"""
        <section class="card">
        <h1>{texts.AskTitle}</h1>
        <p class="lead">{texts.Ask} <strong dir="ltr">{meant}</strong></p>
        {Answer(view, wish, meant, texts.Yes, "button primary")}
        {Answer(view, wish, wish.To, Fill(texts.No, wish.To), "button")}
        </section>
        """);

    private static Html Answer(ReceiptView view, SendWish wish, string to, string label, string look) => Html.Of($"""
        <form class="actions" method="post" action="{view.Path}/send">
        <input type="hidden" name="channel" value="{wish.Channel}"><input type="hidden" name="to" value="{to}"><input type="hidden" name="sure" value="yes">
        <button class="{look}" type="submit">{label}</button>
        </form>
        """);

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
