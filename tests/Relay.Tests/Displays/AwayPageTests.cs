using System.Net;
using System.Text;
using Acornima;
using Relay.Displays;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>What a browser keeps for a start without the relay.</summary>
public sealed class AwayPageTests
{
    private static readonly DisplayAssets Assets = new();

    [Fact]
    public async Task The_worker_is_asked_for_anew_each_time_and_carries_the_build()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var browser = relay.Client();
        using var answer = await browser.GetAsync("/display/away.js");

        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["/display"], answer.Headers.GetValues("Service-Worker-Allowed"));
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"build = '{Assets.Build}'", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_worker_is_what_Chrome_64_reads() =>
        new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES2017 }).ParseScript(Encoding.UTF8.GetString(Assets.AwayWorker.Bytes));

    [Fact]
    public async Task The_page_speaks_the_displays_language_has_its_look_and_says_nothing_of_a_shop_or_a_ticket()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var till = new TestTill(relay, shop.ShopKey);
        await using var display = await TestDisplay.PairAsync(relay, shop.TillKey);
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await till.SendAsync(HttpMethod.Patch, $"/v1/displays/{id}", """{"language":"de","upsideDown":true}""");

        using var answer = await display.SendAsync(HttpMethod.Get, "/display/away");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("<html lang=\"de\" dir=\"ltr\" class=\"turned\">", page, StringComparison.Ordinal);
        Assert.Contains("Die Kasse ist gerade nicht erreichbar.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tablet_that_is_no_display_is_answered_in_its_own_language()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var browser = relay.Client();
        browser.DefaultRequestHeaders.Add("Accept-Language", "it");

        Assert.Contains("La cassa non è raggiungibile", await browser.GetStringAsync("/display/away"), StringComparison.Ordinal);
    }
}
