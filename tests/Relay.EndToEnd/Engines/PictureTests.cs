using System.Globalization;
using Relay.Tests.Documents;

namespace Relay.EndToEnd.Engines;

/// <summary>Every state of a display, upright and across, on a tablet and on the smallest screens, as pictures for people in <c>artifacts/pictures</c>. What a machine can judge is judged: nothing is cut off, every code is
/// read by a scanner, closed hours are black.</summary>
public abstract class PictureTests
{
    private static readonly (string Name, int Width, int Height)[] Screens = [("across", 1024, 768), ("upright", 600, 960), ("small-upright", 320, 480), ("small-across", 480, 320)];

    /// <summary>The largest screen: eight million points take their time, so it shows what is most to be seen.</summary>
    private static readonly (string Name, int Width, int Height) Wall = ("wall", 3840, 2160);

    private static readonly string[] OnTheWall = ["idle-logo", "cart", "qr"];

    private static readonly string[] Looks = ["large", "contrast", "turned", "mirrored"];

    /// <summary>Nothing sticks out of the screen, nothing is written over the clock or the sign, a total stays in its bar, and a list is at its end.</summary>
    private const string Whole = """
        (function () {
          function id(name) { return document.getElementById(name); }
          function box(name) { return id(name).getBoundingClientRect(); }
          function meet(one, other) { return one.height && other.height && one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1; }
          var root = document.documentElement, list = id('cart-list'), total = box('cart-total'), bar = box('cart-sum'), names = ['idle-heading', 'idle-text', 'idle-logo'], i;
          if (id('screen').offsetHeight > root.clientHeight + 1 || document.body.scrollWidth > root.clientWidth + 8) return 'cut off';
          for (i = 0; i < names.length; i++) if (meet(box(names[i]), box('idle-clock')) || meet(box(names[i]), box('idle-legal'))) return names[i] + ' meets another';
          if (total.height && (id('cart-total').scrollWidth > id('cart-total').clientWidth + 1 || total.bottom > bar.bottom + 1 || total.top < bar.top - 1)) return 'the total sticks out';
          if (list.scrollWidth > list.clientWidth + 1) return 'a price sticks out';
          if (list.offsetHeight && list.scrollTop + list.clientHeight < list.scrollHeight - 2) return 'the newest line is not in sight';
          return 'whole';
        }())
        """;

    /// <summary>A pairing page may be scrolled down, never sideways: its code is on the screen.</summary>
    private const string Narrow = """
        (function () {
          var all = document.getElementsByTagName('p'), i, range = document.createRange(), right = window.innerWidth;
          for (i = 0; i < all.length; i++) { range.selectNodeContents(all[i]); if (range.getBoundingClientRect().right > right) return all[i].className + ' sticks out'; }
          return document.documentElement.scrollWidth > right ? 'sideways' : 'whole';
        }())
        """;

    private readonly Engine _engine;

    private protected PictureTests(Engine engine) => _engine = engine;

    protected async Task JudgeAsync()
    {
        await using var counter = await Counter.OpenAsync(Counter.Senders);
        await using var wire = new Wire(counter.Address);
        await using var tablet = await Tablet.StartAsync(_engine, new() { Preload = PageClock.Script });
        await tablet.Screen.OpenAsync(new Uri(wire.Address, "/display"));
        await tablet.UntilStateAsync("pairing");
        await TakeAsync(tablet, "pairing");
        await tablet.ClaimAsync(counter);
        await tablet.UntilStateAsync("idle");
        await TakeAsync(tablet, "idle");

        await ShopAsync(counter, new { name = "Chaussures Léa & Fils", logo = Logo(), idleText = "Soldes jusqu’à samedi :\n20 % sur toutes les sandales", choices = new[] { "paper", "email", "sms", "none" } });
        await LookAsync(counter, new { clock = true });
        await tablet.UntilTextAsync("idle-text", "Soldes");
        await tablet.UntilTextAsync("idle-clock", ":");
        await TakeAsync(tablet, "idle-logo");

        await JobAsync(counter, tablet, "");
        foreach (var (name, look) in Looks.Zip((object[])[new { largePrint = true }, new { highContrast = true }, new { upsideDown = true }, new { language = "ar-XB" }]))
        {
            await LookAsync(counter, look);
            await JobAsync(counter, tablet, "-" + name);
            await TakeAsync(tablet, "idle-" + name);
            await LookAsync(counter, new { largePrint = false, highContrast = false, upsideDown = false, language = (string?)null });
        }

        await counter.SendAsync(HttpMethod.Post, $"/v1/displays/{await DisplayAsync(counter)}/identify", null);
        await tablet.UntilStateAsync("name");
        await TakeAsync(tablet, "name");
        await counter.ShowAsync(new { state = "idle" });

        // Open for one minute a week, five hours from now at the earliest.
        var day = TimeProvider.System.GetUtcNow().AddDays(3).ToString("ddd", CultureInfo.InvariantCulture).ToLowerInvariant();
        await ShopAsync(counter, new { timeZone = "UTC", openingHours = new[] { new { day, from = "12:00", to = "12:01" } } });
        await tablet.UntilAsync("document.documentElement.className", seen => seen.Contains("dark", StringComparison.Ordinal));
        Assert.Equal("rgb(0, 0, 0) hidden", await tablet.Screen.ReadAsync(
            "window.getComputedStyle(document.body, null).backgroundColor + ' ' + window.getComputedStyle(document.getElementById('idle-heading'), null).visibility"));
        await TakeAsync(tablet, "closed");
        var last = await counter.SellAsync();
        await tablet.UntilScannedAsync(last.Link);
        await ShopAsync(counter, new { openingHours = (object?)null });
        await counter.ShowAsync(new { state = "idle" });
        await tablet.UntilAsync("document.documentElement.className + document.body.className", seen => seen.EndsWith("idle", StringComparison.Ordinal) && !seen.Contains("dark", StringComparison.Ordinal));

        wire.FallSilent();
        await PageClock.PassAsync(tablet, TimeSpan.FromSeconds(31));
        await tablet.UntilStateAsync("offline");
        await TakeAsync(tablet, "offline");
    }

    /// <summary>One sale, from the first article to the thanks, and what else comes before a customer's eyes.</summary>
    private static async Task JobAsync(Counter counter, Tablet tablet, string look)
    {
        await counter.ShowAsync(new { state = "cart", currency = "EUR", total = 193.4, lines = Articles() });
        await tablet.UntilStateAsync("cart");
        await TakeAsync(tablet, "cart" + look);

        var ticket = await counter.SellAsync(""","legalClass":"guarantee" """);
        await tablet.UntilStateAsync("qr");
        await TakeAsync(tablet, "qr" + look, ticket.Link);
        await tablet.TapAsync("choice-email");
        await tablet.UntilStateAsync("typing");
        await tablet.TypeAsync("l", "e", "a", "@");
        await TakeAsync(tablet, "typing" + look);
        await tablet.TapAsync("typing-cancel");
        await tablet.UntilStateAsync("qr");
        await tablet.TapAsync("choice-paper");
        await tablet.UntilStateAsync("chosen");
        await TakeAsync(tablet, "chosen" + look);

        await counter.OpenAsync(await counter.SellAsync());
        await tablet.UntilStateAsync("thanks");
        await TakeAsync(tablet, "thanks" + look);
        await counter.ShowAsync(new { state = "message", text = "Bonjour !\nLa caisse 2 ouvre tout de suite." });
        await tablet.UntilStateAsync("message");
        await TakeAsync(tablet, "message" + look);
        await counter.ShowAsync(new { state = "idle" });
        await tablet.UntilStateAsync("idle");
    }

    /// <param name="link">What the code says; null where there is none to be read.</param>
    private static async Task TakeAsync(Tablet tablet, string state, string? link = null)
    {
        foreach (var (name, width, height) in OnTheWall.Contains(state) ? [.. Screens, Wall] : Screens)
        {
            await tablet.Screen.ResizeAsync(width, height);
            await tablet.UntilAsync("window.innerWidth + ' ' + window.innerHeight", seen => seen == $"{width} {height}");
            await tablet.SettleAsync();
            await tablet.UntilAsync(state == "pairing" ? Narrow : Whole, seen => seen == "whole");
            await tablet.TakePictureAsync($"{tablet.Name}-{name}-{state}");
            if (link is not null)
                await tablet.UntilScannedAsync(link);
        }
        await tablet.Screen.ResizeAsync(Screens[0].Width, Screens[0].Height);
        // Who touches next must touch what is there, not where it was: the page fits itself to the screen first.
        await tablet.UntilAsync("window.innerWidth + ' ' + window.innerHeight", seen => seen == $"{Screens[0].Width} {Screens[0].Height}");
        await tablet.SettleAsync();
        await tablet.UntilAsync(state == "pairing" ? Narrow : Whole, seen => seen == "whole");
    }

    private static async Task ShopAsync(Counter counter, object change) => await counter.SendAsync(HttpMethod.Patch, "/v1/shop", change, counter.ShopKey);

    private static async Task LookAsync(Counter counter, object change) => await counter.SendAsync(HttpMethod.Patch, $"/v1/displays/{await DisplayAsync(counter)}", change);

    private static async Task<string> DisplayAsync(Counter counter) => (await counter.DisplaysAsync())[0].GetProperty("displayId").GetString()!;

    private static IEnumerable<object> Articles() =>
        new (string Description, int Quantity, double Price)[]
        {
            ("Chaussures de randonnée Montagne, taille 42", 1, 119.9), ("Lacets ronds 120 cm", 2, 3.5), ("Cirage incolore", 1, 6.9), ("Semelles en liège", 1, 14.9),
            ("Chaussettes mérinos, lot de 3", 1, 24.9), ("Brosse en crin de cheval", 1, 9.8), ("Sac en papier", 1, 0.1), ("Imperméabilisant 250 ml", 1, 9.9),
        }.Select(article => new { description = article.Description, quantity = article.Quantity, unitPrice = article.Price, total = article.Quantity * article.Price });

    /// <summary>A green leaf-like shape on white.</summary>
    private static string Logo() => Convert.ToBase64String(TestPng.Of(240, 80, (x, y) => Math.Abs(y - 40) < 36 * Math.Sin(Math.PI * x / 240) ? (20, 83, 45, 255) : (255, 255, 255, 255)));
}

public sealed class ChromiumPictureTests() : PictureTests(Engine.ChromiumShell)
{
    [Fact]
    public Task Nothing_is_cut_off_upright_across_or_upside_down() => JudgeAsync();
}

public sealed class QtWebKitPictureTests() : PictureTests(Engine.QtWebKit)
{
    [Fact]
    public Task Nothing_is_cut_off_upright_across_or_upside_down() => JudgeAsync();
}

public sealed class FirefoxPictureTests() : PictureTests(Engine.Firefox)
{
    [Fact]
    public Task Nothing_is_cut_off_upright_across_or_upside_down() => JudgeAsync();
}
