using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>The page of a sale with several tickets, as its customer sees it on a phone.</summary>
public sealed class SaleLookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(360, "fr", ColorScheme.Dark)]
    [InlineData(320, "en", ColorScheme.Light)]
    public async Task A_sales_page_passes_axe_fits_a_phone_and_its_codes_are_read(int width, string language, ColorScheme scheme)
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        using var till = new TillClient(relay.Client(tillKey));
        var tokens = new List<string>();
        foreach (var sample in (string[])["shoes-receipt", "shoes-gift-receipt", "shoes-deposit-voucher", "shoes-gift-card"])
        {
            var (_, ticket) = await till.PushAsync(WithSale(Checkout.Sample(sample)), "sale-" + sample);
            tokens.Add(ticket!.Token);
        }

        var page = await browser.DeviceAsync(width, 740, language, scheme);
        await page.GotoAsync(new Uri(relay.Address, "/T/" + tokens[0]).AbsoluteUri);
        await Looks.JudgeAsync(page, $"sale-{language}");
        Assert.Equal(4, await page.Locator("section.sale").CountAsync());
        var voucher = await Shots.TakeAsync(page, $"sale-{language}-whole", whole: true);
        Assert.Contains("2810820005806", await Tool.RunAsync("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sean13.enable", voucher), StringComparison.Ordinal);

        await page.Locator("section.sale", new() { HasText = "1082000000825-G" }).Locator("summary").ClickAsync();
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('details[open] img')].every(img => img.complete && img.naturalWidth > 0)");
        await Looks.JudgeAsync(page, $"sale-{language}-gift");
        var qr = await Shots.ReadQrAsync(await Shots.TakeAsync(page, $"sale-{language}-code", whole: true));
        Assert.EndsWith("/T/" + tokens[1], qr, StringComparison.Ordinal);

        await page.GotoAsync(new Uri(relay.Address, $"/T/{tokens[0]}/page").AbsoluteUri);
        await Looks.JudgeAsync(page, $"sale-{language}-receipt");
        await page.Locator("p.notice a").ClickAsync();
        Assert.Equal(4, await page.Locator("section.sale").CountAsync());
    }

    private static string WithSale(string sample)
    {
        var ticket = JsonNode.Parse(sample)!.AsObject();
        ticket["sale"] = "1082000000825";
        return ticket.ToJsonString();
    }
}
