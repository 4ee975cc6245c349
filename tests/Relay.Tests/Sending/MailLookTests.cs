using System.Net;
using Relay.Tests.Shops;
using Relay.Tests.Viewing;

namespace Relay.Tests.Sending;

/// <summary>What mails say, and how the shop's settings change it.</summary>
public sealed class MailLookTests
{
    [Fact]
    public async Task Mail_without_a_text_of_the_shop_is_a_simplified_ticket()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        await scene.MailAsync();

        var mail = Assert.Single(await server.WaitAsync());

        foreach (var body in new[] { mail.Text, HtmlText.Of(mail.Html) })
        {
            foreach (var said in new[] { "CHAUSSURES", "1082000000825", "61,00", "Total", "rouge pvc", "Le PDF joint est le ticket", "Personne ne lit les réponses" })
                Assert.Contains(said, body, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("<img", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, mail.Html.Split("https://").Length - 1);
        Assert.Contains("prefers-color-scheme: dark", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gift_receipt_is_mailed_without_any_price()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        await scene.MailAsync((await scene.PushAsync("shoes-gift-receipt")).Token);

        var mail = Assert.Single(await server.WaitAsync());

        Assert.StartsWith("Votre ticket cadeau CHAUSSURES du ", mail.Message.Subject, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d,\d\d", mail.Text);
        Assert.DoesNotMatch(@"\d,\d\d", HtmlText.Of(mail.Html));
    }

    [Fact]
    public async Task Shop_says_its_own_words_by_type_and_language_and_sends_the_link_only()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        using var shop = scene.Relay.Client(scene.Shop.ShopKey);
        var changed = await (await shop.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """
            {"mailDocument":"link","mailTexts":[{"type":"receipt","text":"Thanks."},{"type":"receipt","language":"fr","text":"Merci de <votre> visite.\nÀ bientôt."}]}
            """)).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(2, changed.GetProperty("mailTexts").GetArrayLength());
        await scene.MailAsync();

        var mail = Assert.Single(await server.WaitAsync());

        Assert.Null(mail.Pdf);
        Assert.Contains("Merci de <votre> visite.\nÀ bientôt.", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Merci de &lt;votre&gt; visite.", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Total", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Le ticket lui-même s’ouvre par ce lien", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rouge pvc", mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Wrong_texts_are_refused_with_their_place()
    {
        await using var scene = await MailScene.StartAsync(port: 1);
        using var shop = scene.Relay.Client(scene.Shop.ShopKey);

        using var refused = await shop.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"mailDocument":"pdf","mailTexts":[{"type":"letter","text":"x"},{"type":"voucher","text":""}]}""");

        Assert.Equal("/mailDocument invalid-value, /mailTexts/0/type invalid-value, /mailTexts/1/text empty",
            string.Join(", ", (await refused.ReadProblemAsync(HttpStatusCode.UnprocessableEntity)).Errors.Select(error => $"{error.Pointer} {error.Code}")));
    }
}
