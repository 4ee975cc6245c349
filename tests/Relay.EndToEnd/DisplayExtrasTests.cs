using System.Net.Http.Json;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>What a display does beyond its job where the browser can: stay awake, fill the screen, spare its pixels, move only where motion is welcome, speak several languages while it rests.</summary>
public sealed class DisplayExtrasTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>What the page asks the browser for is noted; what it does every minute is kept for the test to do.</summary>
    private const string Noted = """
        window.noted = { awake: 0, full: 0, minute: [] };
        Object.defineProperty(navigator, 'wakeLock', { value: { request: kind => { window.noted.awake += kind === 'screen' ? 1 : 0; return Promise.resolve({}); } } });
        Element.prototype.requestFullscreen = function () { window.noted.full++; return Promise.resolve(); };
        const every = window.setInterval;
        window.setInterval = (act, time) => time === 60000 ? window.noted.minute.push(act) : every(act, time);
        """;

    [Fact]
    public async Task Display_stays_awake_fills_the_screen_on_a_tap_and_moves_a_few_pixels_a_minute()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        var tablet = await PairAsync(relay, tillKey, Noted);

        Assert.Equal(1, await tablet.EvaluateAsync<int>("noted.awake"));
        await tablet.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        Assert.Equal(2, await tablet.EvaluateAsync<int>("noted.awake"));
        Assert.Equal(0, await tablet.EvaluateAsync<int>("noted.full"));
        await tablet.ClickAsync("#idle-heading");
        Assert.Equal((1, 3), (await tablet.EvaluateAsync<int>("noted.full"), await tablet.EvaluateAsync<int>("noted.awake")));

        var places = await tablet.EvaluateAsync<double[][]>("""
            () => Array.from({ length: 60 }, () => {
              noted.minute.forEach(act => act());
              const box = document.getElementById('screen').getBoundingClientRect();
              return [box.left, box.top];
            })
            """);
        Assert.All(places, place => Assert.All(place, offset => Assert.InRange(offset, -6, 6)));
        Assert.True(places.Select(place => (place[0], place[1])).Distinct().Count() > 10, "The page stood still.");
    }

    [Fact]
    public async Task Nothing_moves_for_who_asked_for_no_motion_and_the_bar_never_crosses_the_code()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        var tablet = await PairAsync(relay, tillKey);
        using var till = new TillClient(relay.Client(tillKey));

        await till.PushAsync(Checkout.Sample("bistro-note"), "with-motion");
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        var (bar, code) = (await tablet.Locator("#bar").BoundingBoxAsync(), await tablet.Locator("#code").BoundingBoxAsync());
        Assert.True(bar!.Y >= code!.Y + code.Height, "The bar crosses the code.");
        Assert.Contains("transform", await tablet.Locator("#bar").EvaluateAsync<string>("bar => getComputedStyle(bar).transitionProperty"), StringComparison.Ordinal);

        await tablet.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await tablet.ReloadAsync();
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        await Assertions.Expect(tablet.Locator("#bar")).ToBeHiddenAsync();
        // Without a style that asks for motion nothing has a duration.
        Assert.Equal("0s", await tablet.EvaluateAsync<string>("""
            () => [...new Set([...document.querySelectorAll('body, body *')].flatMap(one => [getComputedStyle(one).transitionDuration, getComputedStyle(one).animationDuration]))].join()
            """));
        Assert.Equal("auto", await tablet.Locator("#cart-list").EvaluateAsync<string>("list => getComputedStyle(list).scrollBehavior"));
    }

    [Fact]
    public async Task Idle_page_turns_between_its_languages()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (shopKey, tillKey) = await TillClient.RegisterAsync(relay);
        var tablet = await browser.DeviceAsync(1024, 768);
        await tablet.Clock.InstallAsync();
        await PairAsync(relay, tillKey, null, tablet);
        using var shop = relay.Client(shopKey);
        var listed = await shop.GetFromJsonAsync<System.Text.Json.JsonElement>("/v1/displays");
        using var set = await shop.PatchAsJsonAsync($"/v1/displays/{listed.GetProperty("items")[0].GetProperty("displayId").GetString()}", new { idleLanguages = new[] { "de", "en" } });
        Assert.True(set.IsSuccessStatusCode);
        await Assertions.Expect(tablet.Locator("#idle")).ToHaveAttributeAsync("lang", "fr");

        // The board with the languages may be on its way: time goes on until the first turn.
        var seen = new List<string>();
        for (var turn = 0; turn < 60 && seen.Distinct().Count() < 3; turn++)
        {
            await tablet.Clock.FastForwardAsync(10_000);
            seen.Add((await tablet.Locator("#idle").GetAttributeAsync("lang"))!);
        }
        Assert.Equal(["de", "en", "fr"], seen.Distinct().Order(StringComparer.Ordinal));
    }

    private async Task<IPage> PairAsync(RelayProcess relay, string tillKey, string? before = null, IPage? page = null)
    {
        var tablet = page ?? await browser.DeviceAsync(1024, 768);
        if (before is not null)
            await tablet.AddInitScriptAsync(before);
        using var till = relay.Client(tillKey);
        await tablet.GotoAsync(await TillClient.PairingLinkAsync(till));
        await tablet.ClickAsync("button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        return tablet;
    }
}
