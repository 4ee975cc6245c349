using System.Security.Cryptography;
using System.Text;
using Relay.Displays.Boards;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>What a display shows that starts while the relay is away: its browser keeps this page (<c>display/away.js</c>), which therefore brings all it needs and says nothing of any shop or customer.</summary>
internal static class AwayPage
{
    public const string Address = "/display/away";

    /// <param name="display">The display that asks; null: a tablet that is none.</param>
    public static string Of(Board? display, BoardTexts texts, DisplayAssets assets) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{texts.Language}" dir="{Languages.Direction(texts.Language)}" class="{display?.Look}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="theme-color" content="#10231a">
        <title>{texts.ThisDisplay}</title>
        <style>{new Html(assets.AwayStyle)}</style>
        </head>
        <body class="away" data-build="{assets.Build}">
        <main>
        <div id="screen"><div id="room" role="status"><h1>{texts.Away}</h1><p id="words">{texts.AwayText}</p><i id="sign"></i></div></div>
        <p id="offline">{texts.Offline}</p>
        </main>
        <script>{new Html(assets.WaitingScript)}</script>
        </body>
        </html>
        """).Markup;

    /// <summary>Runs and looks as what stands in it says, and asks nobody but the relay.</summary>
    public static void ApplyHeaders(IHeaderDictionary headers, DisplayAssets assets)
    {
        PageHeaders.ApplyToFile(headers);
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src '{Hash(assets.AwayStyle)}'; script-src '{Hash(assets.WaitingScript)}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static string Hash(string inline) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)));
}
