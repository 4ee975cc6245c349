using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>A merchant with a phone and the shop's key, and tablets in front of them.</summary>
public sealed class ShopPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_merchant_pairs_names_and_removes_displays_and_gives_a_forgetful_tablet_its_place_back()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (shopKey, tillKey) = await TillClient.RegisterAsync(relay);
        var phone = await browser.DeviceAsync(360, 740);
        await phone.GotoAsync(new Uri(relay.Address, "/shop").AbsoluteUri);
        await Looks.JudgeAsync(phone, "shop-door");

        await OpenAsync(phone, "tr_shop_wrong");
        await Assertions.Expect(phone.Locator("#door [data-error]")).ToHaveTextAsync("This key is not accepted.");
        await OpenAsync(phone, tillKey);
        await Assertions.Expect(phone.Locator("#door [data-error]")).ToContainTextAsync("begins with tr_shop_");
        await OpenAsync(phone, shopKey);
        await Assertions.Expect(phone.Locator("#no-display")).ToBeVisibleAsync();
        await Looks.JudgeAsync(phone, "shop-empty");

        // A new display.
        var tablet = await browser.DeviceAsync(1024, 768);
        await tablet.GotoAsync(new Uri(relay.Address, "/display").AbsoluteUri);
        await LookAtAsync(phone, (await CodeAsync(tablet)).ToLowerInvariant());
        await Assertions.Expect(phone.Locator("#found-code")).ToHaveTextAsync(await CodeAsync(tablet));
        await Assertions.Expect(phone.Locator("#again")).ToBeHiddenAsync();
        await Looks.JudgeAsync(phone, "shop-compare");
        await phone.FillAsync("#new-name", "Counter left");
        await phone.ClickAsync("#new-form button:not([type])");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(phone.Locator(".display h2")).ToHaveTextAsync("Counter left");
        await Assertions.Expect(phone.Locator(".display .state")).ToHaveTextAsync("Connected", new() { Timeout = 20_000 });

        // Its name on its screen, and another name.
        await phone.ClickAsync("[data-do=identify]");
        await Assertions.Expect(tablet.Locator("#name-heading")).ToHaveTextAsync("Counter left");
        await phone.ClickAsync(".display summary");
        await phone.FillAsync(".display input[name=name]", "Counter right");
        foreach (var look in (string[])["largePrint", "highContrast", "upsideDown", "clock"])
            await phone.CheckAsync($".display input[name={look}]");
        await phone.SelectOptionAsync(".display select[name=language]", "nl");
        await phone.CheckAsync(".display input[name=idleLanguages][value=de]");
        await Looks.JudgeAsync(phone, "shop-display-settings");
        await phone.ClickAsync(".display form button:not([type])");
        await Assertions.Expect(phone.Locator(".display h2")).ToHaveTextAsync("Counter right");
        foreach (var look in (string[])["turned", "large", "contrast"])
            await Assertions.Expect(tablet.Locator("html")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex($"\\b{look}\\b"));
        await Assertions.Expect(tablet.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        using (var manager = relay.Client(shopKey))
            Assert.Contains("\"idleLanguages\":[\"de\"]", await manager.GetStringAsync(new Uri("/v1/displays", UriKind.Relative)), StringComparison.Ordinal);

        // The tablet forgets its cookie, and is itself again by one tap.
        await tablet.Context.ClearCookiesAsync();
        await tablet.GotoAsync(new Uri(relay.Address, "/display").AbsoluteUri);
        await Assertions.Expect(phone.Locator(".display .state")).ToContainTextAsync("Last seen", new() { Timeout = 20_000 });
        await LookAtAsync(phone, await CodeAsync(tablet));
        await Assertions.Expect(phone.Locator("#again-choices button")).ToHaveTextAsync("Counter right");
        await Looks.JudgeAsync(phone, "shop-again");
        await phone.ClickAsync("#again-choices button");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(phone.Locator(".display")).ToHaveCountAsync(1);

        // Removed: asked once more, then at once.
        await phone.ClickAsync(".display summary");
        await phone.ClickAsync("[data-do=remove]");
        await Looks.JudgeAsync(phone, "shop-remove");
        var since = System.Diagnostics.Stopwatch.StartNew();
        await phone.ClickAsync("[data-do=really]");
        await Assertions.Expect(tablet.Locator(".big")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(phone.Locator("#no-display")).ToBeVisibleAsync();
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(20), "The removed display stayed.");
    }

    [Fact]
    public async Task A_merchant_says_what_customers_see_and_a_second_screen_becomes_a_display()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (shopKey, _) = await TillClient.RegisterAsync(relay);
        var page = await browser.DeviceAsync(1280, 900, "fr", ColorScheme.Dark);
        await page.GotoAsync(new Uri(relay.Address, "/shop").AbsoluteUri);
        await OpenAsync(page, shopKey);
        await Assertions.Expect(page.Locator("#inside")).ToBeVisibleAsync();

        // The window becomes a display without a touch.
        await page.Locator("#window-form").EvaluateAsync("form => form.closest('details').open = true");
        await page.ClickAsync("#window-form button");
        var window = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("#window-link"));
        await Assertions.Expect(window.Locator("#idle")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.Equal("/display", new Uri(window.Url).AbsolutePath);
        await Assertions.Expect(page.Locator(".display .state.on")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        // A code to scan.
        await page.Locator("#scan-form").EvaluateAsync("form => form.closest('details').open = true");
        await page.ClickAsync("#scan-form button");
        await Assertions.Expect(page.Locator("#scan-qr")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#scan-qr")).ToHaveJSPropertyAsync("complete", true);
        await Looks.JudgeAsync(page, "shop-wide-dark");
        var scanned = await Shots.ReadQrAsync(await Shots.TakeAsync(page, "shop-scan", whole: true));
        Assert.Matches("(?i)/display/pair/[0-9A-Z]{26}$", scanned);

        // Settings reach the display; the picture is made a small PNG.
        await page.FillAsync("#idle-text", "Soldes jusqu’à samedi");
        await page.FillAsync("#qr-seconds", "45");
        await page.FillAsync("#print-seconds", "30");
        await page.FillAsync("#reprint-reasons", "Dossier de garantie\nPerdu");
        await page.ClickAsync("#settings-form button:not([type])");
        await Assertions.Expect(page.Locator("#settings-form [data-error]")).ToContainTextAsync("L. 541-15-10");
        await page.SelectOptionAsync("#shop-country", "BE");
        await page.SetInputFilesAsync("#logo", new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = await LargePictureAsync(page) });
        await Assertions.Expect(page.Locator("#logo-picture")).ToBeVisibleAsync();
        await page.ClickAsync("#settings-form button:not([type])");
        await Assertions.Expect(page.Locator("#settings-saved")).ToBeVisibleAsync();
        await Assertions.Expect(window.Locator("#idle-text")).ToHaveTextAsync("Soldes jusqu’à samedi");
        await Assertions.Expect(window.Locator("#idle-logo")).ToBeVisibleAsync();
        using var client = relay.Client(shopKey);
        var shop = await client.GetStringAsync(new Uri("/v1/shop", UriKind.Relative));
        Assert.Contains("\"country\":\"BE\"", shop, StringComparison.Ordinal);
        Assert.Contains("\"qrSeconds\":45", shop, StringComparison.Ordinal);
        Assert.Contains("\"printSeconds\":30", shop, StringComparison.Ordinal);
        Assert.Contains("""{"code":"dossier-de-garantie","text":"Dossier de garantie"},{"code":"perdu","text":"Perdu"}""", shop, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#reprint-codes li").First).ToHaveTextAsync("Dossier de garantie = dossier-de-garantie");
        await Shots.TakeAsync(window, "shop-window-idle");

        // Hours as people write them.
        await page.Locator("#hours").EvaluateAsync("hours => hours.closest('details').open = true");
        await page.FillAsync("#hours-mon", "9:00-12:30 , 14h–19");
        await page.FillAsync("#hours-sat", "toujours");
        await page.ClickAsync("#settings-form button:not([type])");
        await Assertions.Expect(page.Locator("#settings-form [data-error]")).ToContainTextAsync("(samedi)");
        await page.FillAsync("#hours-sat", "22:00–02:00");
        await page.ClickAsync("#settings-form button:not([type])");
        await Assertions.Expect(page.Locator("#hours-mon")).ToHaveValueAsync("09:00–12:30, 14:00–19:00");
        await Looks.JudgeAsync(page, "shop-hours-dark");
        Assert.Contains("""
            "openingHours":[{"day":"mon","from":"09:00","to":"12:30"},{"day":"mon","from":"14:00","to":"19:00"},{"day":"sat","from":"22:00","to":"02:00"}]
            """, await client.GetStringAsync(new Uri("/v1/shop", UriKind.Relative)), StringComparison.Ordinal);

        // What the browser keeps: nothing.
        Assert.Equal("0", await page.EvaluateAsync<string>("String(localStorage.length + sessionStorage.length)"));
        Assert.DoesNotContain(shopKey, await page.ContentAsync(), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#door")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_merchant_adds_a_printer_prints_a_test_page_and_sees_why_a_job_did_not_print()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (shopKey, tillKey) = await TillClient.RegisterAsync(relay);
        var phone = await browser.DeviceAsync(360, 740);
        await phone.GotoAsync(new Uri(relay.Address, "/shop").AbsoluteUri);
        await OpenAsync(phone, shopKey);
        await Assertions.Expect(phone.Locator("#no-printer")).ToBeVisibleAsync();

        // The address, this once.
        await phone.FillAsync("#printer-name", "Counter");
        await phone.ClickAsync("#printer-form button");
        await Assertions.Expect(phone.Locator("#star-steps")).ToBeVisibleAsync();
        await Assertions.Expect(phone.Locator("#epson-steps")).ToBeHiddenAsync();
        await Looks.JudgeAsync(phone, "shop-printer-added");
        using var printer = new StarPrinter(relay, new Uri(await phone.Locator("#printer-url").InnerTextAsync()).AbsolutePath);
        await phone.ClickAsync("#printer-typed");
        await Assertions.Expect(phone.Locator("#printer-url")).ToBeEmptyAsync();
        var card = phone.Locator("#printer-list .display");
        await Assertions.Expect(card.Locator(".state")).ToHaveTextAsync("Not heard yet");

        // A test page, as the printer fetches it.
        Assert.Null(await printer.PollAsync());
        await Assertions.Expect(card.Locator(".state")).ToHaveTextAsync("Connected", new() { Timeout = 20_000 });
        await phone.ClickAsync("[data-do=test]");
        await Assertions.Expect(card.Locator("[data-waiting]")).ToHaveTextAsync("· Waiting: 1");
        await printer.PrintAsync(await printer.PollAsync(), "200%20OK");
        await Assertions.Expect(card.Locator("[data-waiting]")).ToBeEmptyAsync(new() { Timeout = 20_000 });

        // What does not print, and why.
        await StarPrinter.OrderAsync(relay, tillKey);
        await printer.PrintAsync(await printer.PollAsync(), "511%20Media%20Decoding%20Error");
        await printer.PollAsync("410%20Out%20of%20Paper");
        await Assertions.Expect(card.Locator("[data-trouble]")).ToHaveTextAsync("It cannot print now: no paper", new() { Timeout = 20_000 });
        await Assertions.Expect(card.Locator("[data-jobs] li")).ToContainTextAsync("Not printed – the printer cannot read what it was sent");
        await Looks.JudgeAsync(phone, "shop-printer-trouble");

        await printer.PollAsync(asb: "23 6 4 0 0 4 0 0 0");
        await Assertions.Expect(card.Locator("[data-kind]")).ToHaveTextAsync("Star CloudPRNT, 80 mm · paper nearly used up · drawer open", new() { Timeout = 20_000 });
        await Assertions.Expect(card.Locator("[data-trouble]")).ToBeHiddenAsync();

        // Its settings, and its end: asked once more.
        await card.Locator("summary").ClickAsync();
        await card.Locator("input[name=codePageNumber]").FillAsync("4");
        await card.Locator("input[name=raster]").CheckAsync();
        await Looks.JudgeAsync(phone, "shop-printer-settings");
        await card.Locator("form button:not([type])").ClickAsync();
        await Assertions.Expect(card.Locator("[data-said]")).ToHaveTextAsync("Saved");
        using var manager = relay.Client(shopKey);
        var printers = await manager.GetStringAsync(new Uri("/v1/printers", UriKind.Relative));
        Assert.Contains("\"codePageNumber\":4,\"codes\":\"raster\"", printers, StringComparison.Ordinal);
        await card.Locator("summary").ClickAsync();
        await card.Locator("[data-do=remove]").ClickAsync();
        await Looks.JudgeAsync(phone, "shop-printer-remove");
        await card.Locator("[data-do=really]").ClickAsync();
        await Assertions.Expect(phone.Locator("#no-printer")).ToBeVisibleAsync();

        // An Epson's steps are others.
        await phone.FillAsync("#printer-name", "Bar");
        await phone.SelectOptionAsync("#printer-kind", "epson-sdp");
        await phone.SelectOptionAsync("#printer-width", "58");
        await phone.ClickAsync("#printer-form button");
        await Assertions.Expect(phone.Locator("#epson-steps")).ToBeVisibleAsync();
        await Assertions.Expect(phone.Locator("#printer-url")).ToContainTextAsync("/print/epson/");
        await Assertions.Expect(card.Locator("[data-kind]")).ToHaveTextAsync("Epson Server Direct Print, 58 mm");
    }

    [Fact]
    public async Task Help_and_approval_pages_fit_a_small_phone_in_long_languages_and_in_the_dark()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var (shopKey, tillKey) = await TillClient.RegisterAsync(relay);
        foreach (var (language, scheme, path) in ((string, ColorScheme, string)[])
            [("de", ColorScheme.Light, ""), ("nl", ColorScheme.Light, "/android"), ("es", ColorScheme.Light, "/ipad"), ("it", ColorScheme.Light, "/kindle"), ("fr", ColorScheme.Dark, "/windows")])
        {
            var page = await browser.DeviceAsync(320, 640, language, scheme);
            await page.GotoAsync(new Uri(relay.Address, "/display/help" + path).AbsoluteUri);
            await Looks.JudgeAsync(page, $"help{path.Replace('/', '-')}-{language}");
            await page.CloseAsync();
        }

        // A display that is away, and a tablet that shows a code: the phone's camera led here.
        var away = await browser.DeviceAsync(800, 600);
        using (var till = relay.Client(tillKey))
            await away.GotoAsync(await TillClient.PairingLinkAsync(till));
        await away.ClickAsync("button");
        await Assertions.Expect(away.Locator("#idle")).ToBeVisibleAsync();
        await away.CloseAsync();
        using (var till = relay.Client(tillKey))
            await UntilAwayAsync(till);
        var tablet = await browser.DeviceAsync(800, 600);
        await tablet.GotoAsync(new Uri(relay.Address, "/display").AbsoluteUri);
        var phone = await browser.DeviceAsync(320, 640, "de");
        await phone.GotoAsync(new Uri(relay.Address, "/display/approve/" + await CodeAsync(tablet)).AbsoluteUri);
        await Looks.JudgeAsync(phone, "approve-de");
        await phone.FillAsync("#key", shopKey);
        await phone.ClickAsync("form button");
        await Assertions.Expect(phone.Locator("button[name=display]")).ToHaveCountAsync(1);
        await Looks.JudgeAsync(phone, "approve-choose-de");
        await phone.ClickAsync("button[name=display]");
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    private static async Task UntilAwayAsync(HttpClient till)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!(await till.GetStringAsync(new Uri("/v1/displays", UriKind.Relative))).Contains("\"online\":false", StringComparison.Ordinal))
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "The display never went.");
    }

    private static async Task OpenAsync(IPage page, string key)
    {
        await page.FillAsync("#key", key);
        await page.ClickAsync("#door-form button");
    }

    private static async Task LookAtAsync(IPage phone, string code)
    {
        await phone.FillAsync("#code", code);
        await phone.ClickAsync("#code-form button");
        await Assertions.Expect(phone.Locator("#found")).ToBeVisibleAsync();
    }

    private static async Task<string> CodeAsync(IPage tablet) => await tablet.Locator(".big").InnerTextAsync();

    /// <summary>Larger than the relay takes: 2,400 pixels wide.</summary>
    private static async Task<byte[]> LargePictureAsync(IPage page) => Convert.FromBase64String(await page.EvaluateAsync<string>("""
        () => {
          const canvas = document.createElement('canvas');
          canvas.width = 2400; canvas.height = 800;
          const context = canvas.getContext('2d');
          context.fillStyle = '#7a1f3d'; context.fillRect(0, 0, 2400, 800);
          context.fillStyle = '#fff'; context.font = 'bold 400px sans-serif'; context.fillText('Léa & Co', 300, 540);
          return canvas.toDataURL('image/png').split(',')[1];
        }
        """));
}
