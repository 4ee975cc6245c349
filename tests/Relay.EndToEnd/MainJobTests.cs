using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>What a newcomer does by hand, done by a browser, a QR reader and PDF tools.</summary>
public sealed partial class MainJobTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Newcomer_makes_a_shop_pairs_a_tablet_pushes_a_ticket_and_the_customer_has_a_valid_pdf()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"));

        // The start page, on a phone.
        var start = await browser.DeviceAsync(390, 844);
        await start.GotoAsync(StartLink().Match(relay.Output).Value);
        await start.FillAsync("#name", "Chaussures");
        await start.SelectOptionAsync("#language", "fr");
        await start.FillAsync("#country", "FR");
        await start.ClickAsync("#shop-form button");
        await Assertions.Expect(start.Locator("#till-key")).ToContainTextAsync("tr_till_");
        var tillKey = await start.Locator("#till-key").TextContentAsync();

        // A display, paired by following the QR that the page shows.
        await start.ClickAsync("#pairing-form button");
        await start.Locator("#pairing-qr").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(start.Locator("#pairing-qr")).ToHaveJSPropertyAsync("complete", true);
        var pairingLink = await Shots.ReadQrAsync(await Shots.TakeAsync(start, "start-pairing"));
        var tablet = await browser.DeviceAsync(1024, 768);
        await tablet.GotoAsync(pairingLink);
        await Shots.TakeAsync(tablet, "display-use-this-screen");
        await tablet.ClickAsync("button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        Assert.EndsWith("/display", tablet.Url, StringComparison.Ordinal);
        await Assertions.Expect(start.Locator("[data-pairing=used]")).ToBeVisibleAsync();

        // The till pushes; the display shows the QR.
        using var till = new TillClient(relay.Client(tillKey));
        var (status, ticket) = await till.PushAsync(Checkout.Sample("shoes-receipt"), "first-ticket");
        Assert.Equal(HttpStatusCode.Created, status);
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        var link = await Shots.ReadQrAsync(await Shots.TakeAsync(tablet, "display-qr-landscape"));
        Assert.Equal(ticket!.Link.ToUpperInvariant(), link);

        // The customer scans and has the PDF.
        var pdf = folder.File("receipt.pdf");
        using var phone = relay.Client();
        await File.WriteAllBytesAsync(pdf, await phone.GetByteArrayAsync(new Uri(link)));
        await PdfJudge.JudgeAsync(relay, pdf, folder, "CHAUSSURES", "1082000000825", "61,00", "Échange ou avoir sous 1 mois.");
        await Assertions.Expect(tablet.Locator("#thanks")).ToBeVisibleAsync();
        await Shots.TakeAsync(tablet, "display-thanks");
    }

    [Fact]
    public async Task Start_page_pushes_a_sample_through_the_api_to_a_tablet_that_showed_its_code()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"));
        var tablet = await browser.DeviceAsync(768, 1024, "fr");
        await tablet.GotoAsync(new Uri(relay.Address, "/display").AbsoluteUri);
        var code = CodeOnScreen().Match(await tablet.Locator("body").InnerTextAsync()).Value;
        await Shots.TakeAsync(tablet, "display-code");

        var start = await browser.DeviceAsync(390, 844, "fr");
        await start.GotoAsync(StartLink().Match(relay.Output).Value);
        await start.FillAsync("#name", "Boulangerie A & B");
        await start.ClickAsync("#shop-form button");
        await start.Locator("#display details summary").ClickAsync();
        await start.FillAsync("#code", code.ToLowerInvariant());
        await start.ClickAsync("#claim-form button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Shots.TakeAsync(tablet, "display-idle-portrait");
        await start.ClickAsync("#sample-form button");
        await Assertions.Expect(start.Locator("#pushed")).ToBeVisibleAsync();

        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        var link = await Shots.ReadQrAsync(await Shots.TakeAsync(tablet, "display-qr-portrait"));
        Assert.Equal((await start.Locator("#ticket-link").GetAttributeAsync("href"))!.ToUpperInvariant(), link);
    }

    [GeneratedRegex(@"http://[^\s]+/start/[^\s]+")]
    private static partial Regex StartLink();

    [GeneratedRegex(@"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")]
    private static partial Regex CodeOnScreen();
}
