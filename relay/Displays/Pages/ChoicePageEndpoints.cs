using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Relay.Displays.Boards;
using Relay.Displays.Choices;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Displays.Pages;

/// <summary>The choices of a page without script: plain forms, the cookie is the credential.</summary>
internal static class ChoicePageEndpoints
{
    private const string Back = FramePageEndpoints.Address;

    /// <summary>Seconds after which a page with a field goes back by itself, and what was typed is gone.</summary>
    private const int FieldTime = 60;

    /// <summary>Seconds in which a sentence can be read.</summary>
    private const int ReadingTime = 6;

    public static void MapChoicePage(this IEndpointRouteBuilder routes) => routes.MapPost(ChoiceMarkup.Action, Choose).ExcludeFromDescription();

    private static async Task<IResult> Choose(
        HttpContext context, DisplayAuthentication authentication, ChoiceDesk desk, ChoiceOffers offers, TillBoards boards, BoardPresenter presenter, ShopDirectory shops,
        PublicLinks links, CancellationToken cancellation)
    {
        if (!OwnOrigin.Allows(context.Request, links))
            return new ProblemAnswer(DisplaysProblems.ForeignOrigin);
        if (authentication.Find(context.Request) is not { } display || shops.Find(display.Shop) is not { } shop)
            return new ProblemAnswer(DisplaysProblems.NotPaired);
        var form = await ShortForm.ReadAsync(context.Request, cancellation);
        var wanted = new ChoiceRequest(Number(form?["offer"]), form?["choice"], form?["address"]);
        var view = boards.Of(display);
        if (wanted is { Address: null, Choice: { } choice } && view.Content is QrContent code && view.Since == wanted.Offer
            && offers.AsksAddress(choice, shop, display.Tills[0]))
        {
            desk.Stay(display, wanted.Offer);
            return Ask(shop, wanted, presenter.Texts(display, code.Qr.Language), new ChoiceAnswer(false, null));
        }
        var answer = await desk.ChooseAsync(display, wanted, cancellation);
        if (answer.Done)
            return See(context);
        return wanted.Address is not null && boards.Of(display) is { Content: QrContent { Qr: var qr } } now && now.Since == wanted.Offer
            ? Ask(shop, wanted, presenter.Texts(display, qr.Language), answer)
            : Say(presenter.Texts(display, shop.Language), answer.Text);
    }

    /// <summary>The field is always empty: what was typed is not shown again, but where the customer must choose between it and what was probably meant.</summary>
    private static DisplayPage Ask(Shop shop, ChoiceRequest wanted, BoardTexts texts, ChoiceAnswer answer)
    {
        var wrong = answer.Text;
        if (answer.Meant is { } meant)
            return Page(texts, texts.EmailPrompt, FieldTime, StatusCodes.Status422UnprocessableEntity, Html.Of($"""
                <p class="wrong" role="alert">{texts.DidYouMean}</p>
                {Send(wanted, meant, "main")}
                {Send(wanted, wanted.Address!.Trim(), "")}
                <p><a href="{Back}">{texts.Cancel}</a></p>
                """));
        var isMail = wanted.Choice == CustomerChoices.Email;
        var (heading, type) = isMail ? (texts.EmailPrompt, "email") : (texts.SmsPrompt, "tel");
        return Page(texts, heading, FieldTime, wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, Html.Of($"""
            <p class="lead" id="notice">{ChoiceOffers.Notice(shop, texts)}</p>
            <form method="post" action="{ChoiceMarkup.Action}" autocomplete="off">
            {Html.When(wrong is not null, () => Html.Of($"<p class=\"wrong\" role=\"alert\">{wrong}</p>"))}
            <input type="hidden" name="offer" value="{wanted.Offer.ToString(CultureInfo.InvariantCulture)}"><input type="hidden" name="choice" value="{wanted.Choice}">
            <p><input class="long" type="{type}" name="address" aria-label="{heading}" aria-describedby="notice" autocomplete="off" maxlength="254" value="{(isMail ? "" : CallingCode.Of(shop.Country)?.Prefix)}"></p>
            <p><button class="main">{texts.Send}</button></p></form>
            <p><a href="{Back}">{texts.Cancel}</a></p>
            """));
    }

    private static Html Send(ChoiceRequest wanted, string address, string look) => Html.Of($"""
        <form method="post" action="{ChoiceMarkup.Action}"><input type="hidden" name="offer" value="{wanted.Offer.ToString(CultureInfo.InvariantCulture)}"><input type="hidden" name="choice" value="{wanted.Choice}">
        <input type="hidden" name="address" value="{address}"><p><button class="{look}">{address}</button></p></form>
        """);

    private static DisplayPage Say(BoardTexts texts, string? text) => Page(texts, text ?? texts.ChoiceFailed, ReadingTime, StatusCodes.Status409Conflict, Html.Of($"""
        <p><a href="{Back}">{texts.Refresh}</a></p>
        """));

    private static DisplayPage Page(BoardTexts texts, string heading, int seconds, int status, Html words) =>
        new(texts.Language, heading, "pairing", TabletSheet.Of(heading, words))
        {
            Direction = Languages.Direction(texts.Language),
            Next = Back,
            NextAfter = seconds,
            Script = false,
            Status = status,
        };

    private static StatusCodeHttpResult See(HttpContext context)
    {
        context.Response.Headers.Location = Back;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
