using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>The contract as people read it, in a real browser.</summary>
public sealed class DocsTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_page_shows_the_contract_and_asks_nothing_of_any_other_host(int width, ColorScheme scheme)
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open", "--Relay:PublicUrl=https://tickets.example.fr");
        var page = await browser.DeviceAsync(width, 900, scheme: scheme);
        var (asked, said) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => said.Add(error);

        await page.GotoAsync(new Uri(relay.Address, "/docs").AbsoluteUri);
        await page.WaitForFunctionAsync("() => document.body.innerText.includes('The receipt behind a link')");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Shots.TakeAsync(page, $"docs-{width}");
        Assert.Equal("Ticket Relay", (await page.Locator("h1").First.TextContentAsync())?.Trim());

        Assert.Empty(asked.Where(url => !url.StartsWith(relay.Address.AbsoluteUri, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Contains(asked, url => url.EndsWith("/openapi/v1.json", StringComparison.Ordinal));
        Assert.Equal("", string.Join("\n", said.Where(line => !line.StartsWith("info:", StringComparison.Ordinal))));
    }
}
