using System.Net.Http.Headers;
using System.Text;
using Microsoft.Playwright;
using Relay.Tests.Sending;

namespace Relay.EndToEnd;

/// <summary>A customer at a display types an address, and the receipt is in that mailbox.</summary>
public sealed class TypedAddressTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_customer_types_an_address_is_asked_about_a_slip_and_has_the_mail()
    {
        using var folder = new TemporaryFolder();
        await using var server = await MailServer.StartAsync();
        await using var relay = await RelayProcess.StartAsync(
            folder.File("data"), null, "--Relay:Registration=open", "--Relay:Mail:Server=127.0.0.1", $"--Relay:Mail:Port={server.Port}", "--Relay:Mail:Security=none",
            "--Relay:Mail:From=tickets@relay.example.fr", "--Relay:Mail:ForOpenShops=true");
        var (shopKey, tillKey) = await TillClient.RegisterAsync(relay);
        using var manager = relay.Client(shopKey);
        using var till = relay.Client(tillKey);
        using var settings = new StringContent("""{"choices":["paper","email","none"]}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        Assert.True((await manager.PatchAsync(new Uri("/v1/shop", UriKind.Relative), settings)).IsSuccessStatusCode);
        var tablet = await browser.DeviceAsync(800, 600, "en");
        await tablet.GotoAsync(await TillClient.PairingLinkAsync(till));
        await tablet.ClickAsync("button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        using var pos = new TillClient(relay.Client(tillKey));
        await pos.PushAsync("""{"number":"1","total":12.5,"currency":"EUR","language":"en"}""", "key-of-1");
        await tablet.ClickAsync("#choice-email", new() { Timeout = 20_000 });
        foreach (var key in (string[])["a", "n", "n", "e", "@", "g", "m", "i", "a", "l", ".com"])
            await tablet.Locator("#keys").GetByRole(AriaRole.Button, new() { Name = key, Exact = true }).ClickAsync();
        await Assertions.Expect(tablet.Locator("#typed")).ToHaveTextAsync("anne@gmial.com");
        await tablet.ClickAsync("#typing-send");

        await Assertions.Expect(tablet.Locator("#typing-meant")).ToHaveTextAsync("anne@gmail.com");
        await Assertions.Expect(tablet.Locator("#typing-wrong")).ToContainTextAsync("Did you mean");
        await Shots.TakeAsync(tablet, "display-typing-meant");
        Assert.Equal(0, server.Tries);
        await tablet.ClickAsync("#typing-meant");

        await Assertions.Expect(tablet.Locator("body")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("chosen"));
        Assert.Equal("anne@gmail.com", (await server.WaitAsync())[0].Message.To.Mailboxes.Single().Address);
        Assert.DoesNotContain("anne@", await tablet.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("anne@", relay.Output, StringComparison.Ordinal);
    }
}
