using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>The page of a tablet that starts while the relay is away (<c>display/away.js</c> keeps it), in every language and look, on small and on large screens.</summary>
public sealed class AwayLookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly (int Width, int Height)[] Screens = [(320, 480), (480, 320), (600, 960), (1024, 768)];

    /// <summary>Whether all of it is on the screen, and the bar at its top stands on nothing else.</summary>
    private const string IsWhole = """
        () => {
          const inside = box => box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
          const boxes = [...document.querySelectorAll('h1, #words, #sign, #offline')].map(one => one.getBoundingClientRect());
          const bar = boxes[3];
          return boxes.every(inside) && boxes.slice(0, 3).every(box => box.bottom <= bar.top || box.top >= bar.bottom) && document.documentElement.scrollHeight <= innerHeight;
        }
        """;

    [Fact]
    public async Task The_away_page_is_whole_in_each_language()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null);
        foreach (var language in (string[])["en", "fr", "de", "es", "it", "nl", "ar-XB"])
        {
            var tablet = await AwayAsync(language);
            await tablet.GotoAsync(At(relay));
            await JudgeAsync(tablet, language, "");
            await tablet.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_away_page_has_the_look_of_its_display()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (shopKey, tillKey) = await TillClient.RegisterAsync(relay);
        using var till = relay.Client(tillKey);
        using var shop = relay.Client(shopKey);
        var tablet = await AwayAsync("de");
        await tablet.GotoAsync(await TillClient.PairingLinkAsync(till));
        await tablet.ClickAsync("button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        var displays = await shop.GetFromJsonAsync<JsonElement>("/v1/displays");
        var display = $"/v1/displays/{displays.GetProperty("items")[0].GetProperty("displayId").GetString()}";
        foreach (var (settings, look) in ((string, string)[])
            [("""{"language":"nl","largePrint":true}""", "large"), ("""{"language":"de","highContrast":true}""", "large contrast"), ("""{"upsideDown":true}""", "turned large contrast")])
        {
            using var change = new StringContent(settings, new MediaTypeHeaderValue("application/json"));
            using var changed = await shop.PatchAsync(new Uri(display, UriKind.Relative), change);
            Assert.True(changed.IsSuccessStatusCode);
            await tablet.GotoAsync(At(relay));
            await JudgeAsync(tablet, look.Contains("contrast", StringComparison.Ordinal) ? "de" : "nl", look);
        }
    }

    /// <summary>A tablet whose relay does not answer when the page asks whether it is there again.</summary>
    private async Task<IPage> AwayAsync(string language)
    {
        var tablet = await browser.DeviceAsync(1024, 768, language);
        await tablet.RouteAsync("**/display/alive*", route => route.AbortAsync());
        return tablet;
    }

    private static string At(RelayProcess relay) => new Uri(relay.Address, "/display/away").AbsoluteUri;

    private static async Task JudgeAsync(IPage tablet, string language, string look)
    {
        var html = tablet.Locator("html");
        Assert.Equal((language, look), (await html.GetAttributeAsync("lang"), await html.GetAttributeAsync("class")));
        var name = $"away-{language}-{look}".Replace(' ', '-').Trim('-');
        await Looks.JudgeAsync(tablet, name);
        foreach (var (width, height) in Screens)
        {
            await tablet.SetViewportSizeAsync(width, height);
            await Shots.TakeAsync(tablet, $"{name}-{width}x{height}");
            Assert.True(await tablet.EvaluateAsync<bool>(IsWhole), $"{name} does not fit {width}x{height}.");
        }
    }
}
