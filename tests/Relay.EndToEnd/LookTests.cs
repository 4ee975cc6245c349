using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>What people see: on a small phone, in the dark and at twice the text size; judged by axe and kept as pictures.</summary>
public sealed class LookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("fr", ColorScheme.Dark)]
    public async Task Pages_pass_axe_and_fit_a_small_phone(string language, ColorScheme scheme)
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        using var till = new TillClient(relay.Client(tillKey));
        var page = await browser.DeviceAsync(360, 740, language, scheme);
        var places = new Dictionary<string, string>
        {
            ["front"] = "/",
            ["verify"] = "/verify",
            ["missing"] = "/T/00000000000000000000000000",
            ["problems"] = "/problems",
            ["problem"] = "/problems/duplicate-number",
        };
        foreach (var sample in (string[])["shoes-receipt", "bistro-note", "shoes-gift-receipt", "shoes-deposit-voucher", "refund", "bakery-de"])
        {
            var (_, ticket) = await till.PushAsync(Checkout.Sample(sample), "look-" + sample);
            places["receipt-" + sample] = $"/T/{ticket!.Token}/page";
        }
        // A page that looks again by itself would do so in the middle of axe or of the next page, on a slow machine.
        await page.RouteAsync("**/T/*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Headers = answer.Headers.Where(header => header.Key != "refresh") });
        });
        foreach (var (name, path) in places)
        {
            await page.GotoAsync(new Uri(relay.Address, path).AbsoluteUri);
            await Looks.JudgeAsync(page, $"page-{name}-{language}");
        }
    }

    [Fact]
    public async Task Start_page_and_display_pass_axe()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        var start = await browser.DeviceAsync(360, 740);
        await start.GotoAsync(relay.Output.Split('\n').Select(line => line.Trim()).SelectMany(line => line.Split(' ')).First(word => word.Contains("/start/", StringComparison.Ordinal)));
        await Looks.JudgeAsync(start, "start");
        await start.FillAsync("#name", "Chaussures");
        await start.ClickAsync("#shop-form button");
        await Assertions.Expect(start.Locator("#till-key")).ToContainTextAsync("tr_till_");
        await start.ClickAsync("#pairing-form button");
        await Assertions.Expect(start.Locator("#pairing")).ToBeVisibleAsync();
        await Looks.JudgeAsync(start, "start-with-shop");

        var tablet = await browser.DeviceAsync(1024, 768, "fr");
        await tablet.GotoAsync(new Uri(relay.Address, "/display").AbsoluteUri);
        await Looks.JudgeAsync(tablet, "tablet-code");
        using var till = relay.Client(tillKey);
        var link = await TillClient.PairingLinkAsync(till);
        await tablet.GotoAsync(link);
        await Looks.JudgeAsync(tablet, "tablet-use");
        await tablet.ClickAsync("button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        await Looks.JudgeAsync(tablet, "tablet-idle");
        using var client = new TillClient(relay.Client(tillKey));
        await client.PushAsync(Checkout.Sample("bistro-note"), "look-on-display");
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        await Looks.JudgeAsync(tablet, "tablet-qr");
        foreach (var (width, height) in ((int, int)[])[(320, 480), (768, 1024), (3840, 2160)])
        {
            await tablet.SetViewportSizeAsync(width, height);
            var picture = await Shots.TakeAsync(tablet, $"tablet-qr-{width}x{height}");
            Assert.Contains("/T/", await Shots.ReadQrAsync(picture), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_stay_whole_at_twice_the_text_size()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        using var till = new TillClient(relay.Client(tillKey));
        var (_, ticket) = await till.PushAsync(Checkout.Sample("shoes-receipt"), "look-at-twice");
        // 200 % of a 720 px wide window leaves 360 px: what browsers do when a person zooms.
        var page = await browser.DeviceAsync(360, 370, "fr", scale: 2);
        foreach (var (name, path) in ((string, string)[])[("receipt", $"/T/{ticket!.Token}/page"), ("verify", "/verify")])
        {
            await page.GotoAsync(new Uri(relay.Address, path).AbsoluteUri);
            await Shots.TakeAsync(page, $"zoomed-{name}", whole: true);
            Assert.True(await Looks.IsWithinAsync(page), name);
        }
    }
}
