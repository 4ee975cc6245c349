using Relay.Displays.Boards;
using Relay.Documents.Codes;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>A board as HTML: one section per state, of which the class of <c>body</c> shows one. The script fills the same elements, by id.</summary>
internal static class BoardMarkup
{
    /// <param name="idle">The idle board, to which the page falls back by itself.</param>
    /// <param name="plain">Whether no script comes: the code is then a picture, and there is a link to look again.</param>
    /// <param name="framed">Whether the link stands around the frame that holds the page.</param>
    public static Html Of(Board board, Board idle, bool plain, bool framed = false)
    {
        var texts = BoardTexts.In(idle.Language);
        return Html.Of($"""
            <div id="screen"><div id="room" role="status" aria-live="polite">
            {(plain && board.State != "idle" ? OldPage.Of(board.Look, texts, States(board, idle, plain)) : States(board, idle, plain))}
            </div></div>
            <p id="offline">{texts.Offline}</p>
            {Html.When(!framed, () => Again(texts, plain))}
            """);
    }

    private static Html States(Board board, Board idle, bool plain) => Html.Of($"""
        {Idle(idle)}
        {CartMarkup.Of(board.State == "cart" ? board : null, plain)}
        {Code(board.State == "qr" ? board : null)}
        {ChoiceMarkup.Typing}
        {Words("chosen", board, Tick)}
        {Words("thanks", board, Tick)}
        {Words("message", board, Html.None)}
        {Words("name", board, Html.None)}
        """);

    private static Html Tick => Html.Of($"<div class=\"tick\"><i></i></div>");

    private static Html Idle(Board idle) => Html.Of($"""
        <div id="idle" class="state" lang="{idle.Language}" dir="{idle.Direction}">
        <p id="idle-clock"{Hidden(Clock(idle))}>{Clock(idle)}</p>
        <div id="idle-logo-frame"{Hidden(idle.Logo, "logo")}><img id="idle-logo" alt="" src="{idle.Logo ?? Blank}"></div>
        <h1 id="idle-heading" dir="auto">{idle.Heading}</h1>
        <p id="idle-text" dir="auto">{idle.Text}</p>
        <p id="idle-legal"{Hidden(idle.Legal, "legal")}>{idle.Legal}</p>
        </div>
        """);

    private static string? Clock(Board idle) =>
        idle.Clock is { } seconds ? TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static Html Code(Board? board) => Html.Of($"""
        <div id="qr" class="state"><div class="split">
        <div class="half"><div class="card" id="code">{(board?.Ticket is { } ticket ? Picture(ticket) : Html.None)}</div></div>
        <div class="half words">
        <h1 id="qr-heading">{board?.Heading}</h1>
        <p id="qr-amount"{Hidden(board?.Amount, "amount")}>{board?.Amount}</p>
        <p id="qr-text" class="lead">{board?.Text}</p>
        <p id="qr-why"{Hidden(board?.Why)}>{board?.Why}</p>
        <div class="proof"><p id="qr-checkLabel" class="small">{board?.CheckLabel}</p>
        <p class="compare"><b id="qr-check">{board?.Check}</b> <span id="qr-host">{board?.Host}</span></p></div>
        <p class="small type"><span id="qr-linkLabel">{board?.LinkLabel}</span> <span id="qr-link" class="link" dir="ltr">{board?.Link}</span></p>
        {ChoiceMarkup.Buttons(board)}
        </div>
        </div><div id="bar"></div></div>
        """);

    private static Html Words(string state, Board board, Html above) => Html.Of($"""
        <div id="{state}" class="state">{above}<h1 id="{state}-heading">{(board.State == state ? board.Heading : "")}</h1>
        <p id="{state}-text" class="lead" dir="auto">{(board.State == state ? board.Text : "")}</p></div>
        """);

    private static Html Picture(TicketQr ticket) =>
        Html.Of($"<img id=\"picture\" alt=\"\" src=\"data:image/png;base64,{Convert.ToBase64String(QrPng.Write(ticket.Matrix))}\">");

    private static Html Again(BoardTexts texts, bool plain)
    {
        var link = Html.Of($"<p id=\"again\"><a href=\"/display{(plain ? "/plain" : "")}\">{texts.Refresh}</a></p>");
        return plain ? link : Html.Of($"<noscript>{link}</noscript>");
    }

    /// <param name="kind">The element's own class; empty where it has none.</param>
    private static Html Hidden(string? text, string kind = "") => (kind + (text is null ? " none" : "")).Trim() is { Length: > 0 } classes ? Html.Of($" class=\"{classes}\"") : Html.None;

    /// <summary>One transparent pixel: an image without a source is asked for at the page's own address by some old engines.</summary>
    private const string Blank = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
}
