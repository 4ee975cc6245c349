using Relay.Displays.Boards;
using Relay.Displays.Pairings;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>A frame whose page is its own address (<c>data:</c>), so that it loads itself, and all in it, anew without asking anybody: no outage, however long, takes it away. For NetSurf, which
/// asks the network even for what it keeps when a page loads itself. Other browsers would not send the cookie from within such a frame, and are well served by what they keep.</summary>
internal static class LocalFrame
{
    /// <summary>Seconds after which it loads itself anew.</summary>
    private const int Again = 60;

    /// <summary>The frame's address; null for any other browser, or where it is not known for sure how this one reaches us: such a page needs whole addresses.</summary>
    /// <param name="inner">What the frame holds.</param>
    public static string? Address(HttpRequest request, PublicLinks links, BoardTexts texts, string inner) =>
        Engine.Of(request.Headers.UserAgent).StartsWith("NetSurf", StringComparison.Ordinal) && OwnOrigin.Of(request, links) is { } origin
            ? Data(Page(texts, Html.Of($"""
                <meta http-equiv="refresh" content="{Again}">
                """), Data(Page(texts, Html.None, origin + inner, Waiting(texts, origin)))))
            : null;

    /// <summary>Stands in for a picture that only a relay that answers can bring, above a frame that is empty as long as none does. Not beside the refresh, which waits for pictures.</summary>
    private static Html Waiting(BoardTexts texts, string origin) => Html.Of($"""
        <p role="status"><img alt="{texts.Offline}" src="{origin}{DisplayFileEndpoints.AlivePicture}"></p>
        """);

    private static string Data(Html page) => "data:text/html;charset=utf-8," + Uri.EscapeDataString(page.Markup);

    private static Html Page(BoardTexts texts, Html head, string inner, Html above = default) => Html.Of($$"""
        <!DOCTYPE html>
        <html lang="{{texts.Language}}">
        <head>
        {{head}}
        <title>Ticket Relay</title>
        <style>body { margin: 0; background: #10231a; } iframe { position: absolute; left: 0; top: 0; width: 100%; height: 100%; } p { position: absolute; left: 0; right: 0; top: 70%; margin: 0; text-align: center; font: 20px sans-serif; }</style>
        </head>
        <body><iframe title="Ticket Relay" frameborder="0" scrolling="no" src="{{inner}}"></iframe>{{above}}</body>
        </html>
        """);
}
