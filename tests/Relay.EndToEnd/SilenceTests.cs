using System.Net;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>A relay that falls silent while every connection stays open.</summary>
public sealed class SilenceTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_display_hides_the_code_30_seconds_after_the_last_sign_of_life_and_shows_it_when_the_relay_is_back()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        using var http = relay.Client(tillKey);
        var tablet = await browser.DeviceAsync(1024, 768);
        await tablet.Clock.InstallAsync();
        await tablet.GotoAsync(await TillClient.PairingLinkAsync(http));
        await tablet.ClickAsync("button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        using var till = new TillClient(relay.Client(tillKey));
        var (status, _) = await till.PushAsync(Checkout.Sample("bistro-note"), "silent-relay");
        Assert.Equal(HttpStatusCode.Created, status);
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();

        await relay.PauseAsync();
        await tablet.Clock.FastForwardAsync(31_000);

        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        await Assertions.Expect(tablet.Locator("#qr")).ToBeHiddenAsync();
        await relay.ContinueAsync();
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
