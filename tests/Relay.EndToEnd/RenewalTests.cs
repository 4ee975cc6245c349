using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>The tablet's page loads itself anew: for a new build, and once a night, and never under a code that a customer is about to scan.</summary>
public sealed class RenewalTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>What the page does every minute is kept for the test to do; its dice always fall on the lowest side.</summary>
    private const string EveryMinute = """
        window.everyMinute = [];
        Math.random = () => 0;
        const every = window.setInterval;
        window.setInterval = (act, time) => time === 60000 ? window.everyMinute.push(act) : every(act, time);
        """;

    private const string Mark = "document.documentElement.title = 'not loaded anew'";

    [Fact]
    public async Task A_page_of_an_older_build_waits_until_the_code_is_gone_and_then_loads_itself_anew()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        using var http = relay.Client(tillKey);
        using var till = new TillClient(relay.Client(tillKey));
        var tablet = await PairAsync(http);
        Assert.Equal(HttpStatusCode.Created, (await till.PushAsync(Checkout.Sample("bistro-note"), "renewal-test")).Status);
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        await tablet.Context.RouteAsync("**/display", async route =>
        {
            var answer = await route.FetchAsync();
            var page = System.Text.RegularExpressions.Regex.Replace(await answer.TextAsync(), "data-build=\"[0-9a-f]+\"", "data-build=\"000000000000\"");
            await route.FulfillAsync(new() { Response = answer, Body = page });
        });
        await tablet.ReloadAsync();
        await tablet.Context.UnrouteAllAsync();
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        await tablet.EvaluateAsync(Mark);
        await UntilListedAsync(http, "\"upToDate\":false");

        await PassAsync(tablet, minutes: 1500);
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        Assert.Equal("not loaded anew", await tablet.Locator("html").GetAttributeAsync("title"));
        await ShowAsync(http, """{"state":"idle"}""");

        await Assertions.Expect(tablet.Locator("html")).Not.ToHaveAttributeAsync("title", "not loaded anew");
        await UntilListedAsync(http, "\"upToDate\":true");
    }

    [Fact]
    public async Task A_page_loads_itself_anew_in_the_first_two_hours_without_a_sale_after_half_a_day()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        using var http = relay.Client(tillKey);
        var tablet = await PairAsync(http);
        await tablet.EvaluateAsync(Mark);

        await PassAsync(tablet, minutes: 715);
        await ShowAsync(http, """{"state":"message","text":"À bientôt"}""");
        await Assertions.Expect(tablet.Locator("#message")).ToBeVisibleAsync();
        await PassAsync(tablet, minutes: 1);
        await ShowAsync(http, """{"state":"idle"}""");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        await PassAsync(tablet, minutes: 120);
        Assert.Equal("not loaded anew", await tablet.Locator("html").GetAttributeAsync("title"));
        await PassAsync(tablet, minutes: 1);

        await Assertions.Expect(tablet.Locator("html")).Not.ToHaveAttributeAsync("title", "not loaded anew");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
    }

    /// <summary>Lets the page believe that minutes have passed, without a chance for its connection to believe it too.</summary>
    private static async Task PassAsync(IPage tablet, int minutes) =>
        await tablet.EvaluateAsync("count => { for (let minute = 0; minute < count; minute++) window.everyMinute.forEach(act => act()); }", minutes);

    private static async Task ShowAsync(HttpClient till, string what)
    {
        using var content = new StringContent(what, Encoding.UTF8, "application/json");
        using var answer = await till.PutAsync(new Uri("/v1/display", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<IPage> PairAsync(HttpClient till)
    {
        var tablet = await browser.DeviceAsync(1024, 768);
        await tablet.AddInitScriptAsync(EveryMinute);
        await tablet.GotoAsync(await TillClient.PairingLinkAsync(till));
        await tablet.ClickAsync("button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        await UntilListedAsync(till, "\"online\":true");
        return tablet;
    }

    private static async Task UntilListedAsync(HttpClient till, string wanted)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!(await till.GetStringAsync(new Uri("/v1/displays", UriKind.Relative))).Contains(wanted, StringComparison.Ordinal))
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"The list never said {wanted}.");
    }
}
