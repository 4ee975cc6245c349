using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>The pages on which a tablet is paired, in a language with long words and in the one from right to left that nobody speaks, on small and on large screens.</summary>
public sealed class PairingLookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("de", "ltr")]
    [InlineData("ar-XB", "rtl")]
    public async Task Pairing_pages_are_whole_in_any_direction_and_on_any_screen(string language, string direction)
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        using var till = relay.Client(tillKey);
        var tablet = await browser.DeviceAsync(1024, 768, language);
        await tablet.GotoAsync(new Uri(relay.Address, "/display").AbsoluteUri);
        var code = await tablet.Locator(".big").InnerTextAsync();
        await JudgeAsync(tablet, "code", language, direction);

        // A wrong code is told on the same page, and stays told.
        await tablet.FillAsync("#till-code", "BCDF-GHJK");
        await tablet.ClickAsync("form button");
        await Assertions.Expect(tablet.Locator("[role=alert]")).ToBeVisibleAsync();
        await JudgeAsync(tablet, "code-wrong", language, direction);

        var phone = await browser.DeviceAsync(360, 740, language);
        await phone.GotoAsync(new Uri(relay.Address, "/display/approve/" + code).AbsoluteUri);
        await JudgeAsync(phone, "approve", language, direction);
        var link = await TillClient.PairingLinkAsync(till);
        await tablet.GotoAsync(link);
        await JudgeAsync(tablet, "use", language, direction);
        await tablet.ClickAsync("button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();

        // The link was used.
        await phone.GotoAsync(link);
        await JudgeAsync(phone, "gone", language, direction);
    }

    private static async Task JudgeAsync(IPage page, string name, string language, string direction)
    {
        Assert.Equal((language, direction), (await page.Locator("html").GetAttributeAsync("lang"), await page.Locator("html").GetAttributeAsync("dir")));
        await page.SetViewportSizeAsync(320, 640);
        await Looks.JudgeAsync(page, $"pairing-{name}-{language}-320");
        // Two halves of a code in two lines would be harder to compare.
        Assert.True(await page.Locator(".facts .check").EvaluateAllAsync<bool>("codes => codes.every(code => code.getClientRects().length === 1 && code.offsetHeight < 1.5 * parseFloat(getComputedStyle(code).fontSize))"), $"{name}: the code is broken.");
        foreach (var (width, height) in ((int, int)[])[(1024, 600), (768, 1024)])
        {
            await page.SetViewportSizeAsync(width, height);
            await Shots.TakeAsync(page, $"pairing-{name}-{language}-{width}");
            Assert.True(await Looks.IsWithinAsync(page), $"{name} is wider than {width}.");
        }
    }
}
