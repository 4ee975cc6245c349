using Relay.Hosting;

namespace Relay.Sending.Mail;

/// <summary>The mail as HTML: what mail programs have understood for twenty years (tables, styles on the elements), with colours that they may turn over in the dark.
/// Nothing is loaded: no image, no font, no tracking.</summary>
internal static class MailHtml
{
    private const string Cell = "padding:6px 0;vertical-align:top;";
    private const string Right = Cell + "text-align:right;white-space:nowrap;padding-left:16px;";

    public static string Of(MailContent content)
    {
        var ticket = content.Ticket;
        return Html.Of($$"""
            <!DOCTYPE html>
            <html lang="{{content.Texts.Language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{{content.Subject}}</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            @media (prefers-color-scheme: dark) {
            body, .ground { background-color: #16181b !important; }
            .sheet { background-color: #212428 !important; border-color: #3a3f45 !important; }
            .ink { color: #eceef0 !important; }
            .soft { color: #a9b0b7 !important; }
            .rule { border-color: #3a3f45 !important; }
            .button { background-color: #8fd3b0 !important; color: #0d2318 !important; }
            }
            </style>
            </head>
            <body class="ground" style="margin:0;padding:0;background-color:#f1f2ee;">
            <table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f1f2ee;"><tr><td align="center" style="padding:24px 12px;">
            <table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:480px;background-color:#ffffff;border:1px solid #dcded8;border-radius:12px;"><tr>
            <td class="ink" style="padding:28px 24px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1c2023;">
            <div lang="{{content.Language}}" dir="{{Languages.Direction(content.Language)}}">
            <h1 style="margin:0;font-size:22px;line-height:1.3;"><bdi>{{ticket.Store.Name}}</bdi></h1>
            <p class="soft" style="margin:4px 0 0;font-size:14px;color:#5b6369;"><bdi>{{content.Kind}}</bdi> {{content.Words.Number}}&nbsp;<bdi>{{ticket.Number}}</bdi><br>{{content.IssuedAt}}</p>
            {{Own(content)}}
            {{Table(content)}}
            </div>
            <p style="margin:20px 0 0;">{{content.About}}</p>
            <p style="margin:20px 0 0;"><a class="button" href="{{content.Link}}" style="display:inline-block;padding:12px 22px;border-radius:8px;background-color:#1f5f43;color:#ffffff;font-weight:600;text-decoration:none;">{{content.Texts.Open}}</a></p>
            <p class="soft" style="margin:12px 0 0;font-size:14px;color:#5b6369;">{{content.Kept}}</p>
            </td></tr></table>
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:480px;"><tr>
            <td class="soft" style="padding:16px 24px 0;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:1.5;color:#5b6369;">
            <p style="margin:0 0 8px;">{{content.Answers}}</p>
            <p style="margin:0;">{{content.Why}}</p>
            </td></tr></table>
            </td></tr></table>
            </body>
            </html>

            """).Markup;
    }

    private static Html Own(MailContent content) =>
        content.OwnText is not { } own ? Html.None : Html.Join(own.Split('\n').Select(line => Html.Of($"""<p dir="auto" style="margin:16px 0 0;">{line}</p>""")));

    /// <summary>What was bought and how it was paid; with a text of the shop only the total.</summary>
    private static Html Table(MailContent content)
    {
        var rows = Html.Join(content.Lines.Select(line => Html.Of($"""
            <tr><td style="{Cell}"><bdi>{line.Label}</bdi>{Html.When(line.Detail is not null, () => Html.Of($"""<br><span class="soft" style="font-size:14px;color:#5b6369;">{line.Detail}</span>"""))}</td><td style="{Right}">{line.Amount}</td></tr>

            """)));
        var more = content.More is { } others ? Html.Of($"""<tr><td class="soft" colspan="2" style="{Cell}color:#5b6369;">{others}</td></tr>""") : Html.None;
        var total = content.Total is { } sum ? Html.Of($"""
            <tr><td class="rule" style="{Cell}border-top:2px solid #1c2023;font-size:20px;font-weight:700;">{content.Words.Total}</td><td class="rule" style="{Right}border-top:2px solid #1c2023;font-size:20px;font-weight:700;">{sum}</td></tr>
            """) : Html.None;
        var payments = Html.Join(content.Payments.Select(payment => Html.Of($"""
            <tr><td class="soft" style="{Cell}color:#5b6369;"><bdi>{payment.Label}</bdi></td><td class="soft" style="{Right}color:#5b6369;">{payment.Amount}</td></tr>

            """)));
        return Html.When(rows != Html.None || total != Html.None, () => Html.Of($"""
            <table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0 0;border-collapse:collapse;">
            {rows}{more}{total}{payments}
            </table>
            """));
    }
}
