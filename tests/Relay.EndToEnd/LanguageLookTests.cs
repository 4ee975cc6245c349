using Microsoft.Playwright;

namespace Relay.EndToEnd;

/// <summary>Every page on a small phone in the languages that <see cref="LookTests"/> leaves out, and in two that nobody speaks: one with long words, one from right to left.</summary>
public sealed class LanguageLookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>A ticket as a shop in Dubai sends it.</summary>
    private const string ArabicTicket = """
        {"number": "10825", "language": "ar", "currency": "AED", "total": 61.5, "store": {"name": "مكتبة النيل", "address": ["شارع الشيخ زايد 12", "دبي"], "phone": "+971 4 000 0000"},
         "register": {"id": "3", "operator": "ليلى"}, "lines": [{"description": "دفتر ملاحظات", "quantity": 2, "unitPrice": 25.25, "total": 50.5, "taxCode": "A"},
         {"description": "Stylo bleu", "quantity": 1, "total": 15, "taxCode": "A"}, {"description": "قلم رصاص", "quantity": -1, "total": -4, "taxCode": "A"}],
         "payments": [{"label": "نقدا", "amount": 61.5}], "taxes": [{"code": "A", "rate": 5, "net": 58.57, "tax": 2.93, "gross": 61.5}], "legalClass": "guarantee",
         "fiscal": {"software": "Caisse 2.1"}, "messages": ["شكرا لزيارتكم"]}
        """;

    /// <summary>Shows all that a page can show: what its script would uncover, what a person would unfold.</summary>
    private const string Unfold = "() => { for (const one of document.querySelectorAll('[hidden]')) one.hidden = false; for (const one of document.querySelectorAll('details')) one.open = true; }";

    /// <summary>Each word two fifths longer: as long as a translation may become.</summary>
    private const string Lengthen = """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (node.parentElement.closest('script, style, svg, code, .code, .check, .receipt, option')) continue;
            node.data = node.data.replace(/\p{L}{3,}/gu, word => word + word.slice(0, Math.ceil(word.length * .4)).toLowerCase());
          }
        }
        """;

    private const string Turn = "() => { document.documentElement.dir = 'rtl'; }";

    /// <summary>What sticks out of the page, or out of its own box.</summary>
    private const string Overflow = """
        () => {
          const width = document.documentElement.clientWidth;
          return [...document.querySelectorAll('body *')].filter(one => {
            if (one.closest('.scroll, svg, .visually-hidden, .skip, option') || !one.getClientRects().length) return false;
            const box = one.getBoundingClientRect();
            const wide = getComputedStyle(one).display !== 'inline' && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 4;
            return box.left < -1 || box.right > width + 1 || wide && !one.matches('input, select');
          }).map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40)).join('; ');
        }
        """;

    [Fact]
    public async Task Pages_fit_a_small_phone_in_every_language_and_direction()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        var places = await PlacesAsync(relay);
        var seen = new List<string>();
        foreach (var language in (string[])["de", "es", "it", "nl"])
        {
            var page = await browser.DeviceAsync(360, 740, language);
            foreach (var (name, place) in places)
            {
                await page.GotoAsync(place);
                await page.EvaluateAsync(Unfold);
                Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
                seen.Add(await JudgeAsync(page, $"{name}-{language}"));
                if (language is "de")
                {
                    await page.EvaluateAsync(Lengthen);
                    seen.Add(await JudgeAsync(page, $"{name}-long"));
                }
                if (language is "es")
                {
                    await page.EvaluateAsync(Turn);
                    seen.Add(await JudgeAsync(page, $"{name}-turned"));
                }
            }
            await page.Context.CloseAsync();
        }
        Assert.Equal("", string.Join("\n", seen.Where(found => found.Length > 0)));
    }

    private static async Task<Dictionary<string, string>> PlacesAsync(RelayProcess relay)
    {
        var (_, tillKey) = await TillClient.RegisterAsync(relay);
        using var till = new TillClient(relay.Client(tillKey));
        using var client = relay.Client();
        var tablet = await client.GetStringAsync(new Uri("/display", UriKind.Relative));
        var code = System.Text.RegularExpressions.Regex.Match(tablet, "(?<=class=\"big\">)[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
        var (_, shoes) = await till.PushAsync(Checkout.Sample("shoes-receipt"), "language-look-shoes");
        var (_, arabic) = await till.PushAsync(ArabicTicket, "language-look-arabic");
        var start = relay.Output.Split('\n').SelectMany(line => line.Trim().Split(' ')).First(word => word.Contains("/start/", StringComparison.Ordinal));
        return new Dictionary<string, string>
        {
            ["front"] = At(relay, "/"),
            ["verify"] = At(relay, "/verify"),
            ["missing"] = At(relay, "/T/00000000000000000000000000"),
            ["nothing"] = At(relay, "/nothing-here"),
            ["receipt"] = At(relay, $"/T/{shoes!.Token}/page"),
            ["receipt-ar"] = At(relay, $"/T/{arabic!.Token}/page"),
            ["forget"] = At(relay, $"/T/{arabic.Token}/forget"),
            ["start"] = start,
            ["start-over"] = start[..^4],
            ["approve"] = At(relay, "/display/approve/" + code),
        };
    }

    private static string At(RelayProcess relay, string path) => new Uri(relay.Address, path).AbsoluteUri;

    private static async Task<string> JudgeAsync(IPage page, string name)
    {
        await Shots.TakeAsync(page, "language-" + name, whole: true);
        await page.SetViewportSizeAsync(320, 640);
        var found = await page.EvaluateAsync<string>(Overflow);
        await page.SetViewportSizeAsync(360, 740);
        return found.Length == 0 ? "" : $"{name}: {found}";
    }
}
