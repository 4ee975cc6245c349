using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>What a person sees and does at a tablet, whatever its engine.</summary>
internal sealed partial class Tablet(string name, IScreen screen) : IAsyncDisposable
{
    public static readonly string Folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "pictures")).FullName;

    private readonly TemporaryFolder _scans = new();

    public IScreen Screen => screen;

    public string Name => name;

    public static async Task<Tablet> StartAsync(Engine engine, ScreenSettings? settings = null) =>
        new(engine.Name, await engine.Open(settings ?? new ScreenSettings()));

    /// <summary>Shows its code and waits until the till has claimed it.</summary>
    public async Task PairAsync(Counter counter, Uri? relay = null)
    {
        await screen.OpenAsync(new Uri(relay ?? counter.Address, "/display"));
        await ClaimAsync(counter);
        await Patience.UntilAsync($"{name} goes on to its board", StateAsync, seen => seen.Length > 0 && !seen.Contains("pairing", StringComparison.Ordinal));
    }

    /// <summary>The till claims the code that the tablet shows.</summary>
    public async Task ClaimAsync(Counter counter) => await counter.ClaimAsync(await CodeAsync());

    /// <summary>The code by which it wants to be paired.</summary>
    public async Task<string> CodeAsync() => CodeOnScreen().Match(await UntilAsync($"(function (doc) {{ return doc && doc.body ? doc.body.innerText : ''; }}({Innermost}))", text => CodeOnScreen().IsMatch(text))).Value;

    /// <summary>The state that the page shows: idle, qr, message…</summary>
    public Task<string> StateAsync() => screen.ReadAsync($"(function (doc) {{ return doc && doc.body ? doc.body.className : ''; }}({Innermost}))");

    public Task UntilStateAsync(string state, TimeSpan? atMost = null) =>
        Patience.UntilAsync($"{name} shows {state}", StateAsync, seen => seen.Split(' ').Contains(state), atMost);

    /// <summary>Waits until an element that is there has a text, and is seen.</summary>
    public Task UntilTextAsync(string id, string text) => UntilAsync(Seen(id), seen => seen.Contains(text, StringComparison.Ordinal));

    public Task<string> UntilAsync(string expression, Func<string, bool> right, TimeSpan? atMost = null) =>
        Patience.UntilAsync($"{name}: {expression}", () => screen.ReadAsync(expression), right, atMost);

    /// <summary>Waits until a phone that looks at the screen reads this link.</summary>
    public Task UntilScannedAsync(string link) => Patience.UntilAsync($"{name} shows the code of the ticket", ScanAsync, seen => string.Equals(seen, link, StringComparison.OrdinalIgnoreCase));

    /// <summary>Waits until the page's script has drawn the code of this link, in sight; reads the drawing and not the screen.</summary>
    public Task UntilDrawnAsync(string link) => Patience.UntilAsync($"{name} draws the code of the ticket", async () => await DrawnAsync() ?? "", seen => string.Equals(seen, link, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a phone would read from the drawing of the code; empty when the page hides its drawing, null when it has none or does not answer.</summary>
    private async Task<string?> DrawnAsync()
    {
        const string prefix = "data:image/png;base64,";
        var drawn = await screen.ReadAsync("(function (all) { return all.length ? all[0].offsetHeight && all[0].width === all[0].height ? all[0].toDataURL('image/png') : 'hidden' : ''; }(document.getElementsByTagName('canvas')))");
        if (drawn == "hidden")
            return "";
        if (!drawn.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        var path = Path.Combine(_scans.Path, "drawn.png");
        await File.WriteAllBytesAsync(path, Convert.FromBase64String(drawn[prefix.Length..]));
        return await Shots.ScanAsync(path) ?? "";
    }

    /// <summary>What a phone reads from the screen; empty when there is no code.</summary>
    public async Task<string> ScanAsync()
    {
        var path = Path.Combine(_scans.Path, "scan.png");
        // Between two pages some engines have no picture to give; Chrome of 2018 sometimes gives none any more, and is asked for its drawing.
        return await Patience.UntilAsync<string?>($"{name} gives a picture", async () => await TryPictureAsync(path) ? await Shots.ScanAsync(path) ?? "" : await DrawnAsync(), seen => seen is not null) ?? "";
    }

    public Task TapAsync(string id) => TapOnAsync($"({Innermost} || document).getElementById('{id}')");

    /// <summary>Types on the keyboard that the page draws, by touching each key. A key may say more than one symbol.</summary>
    public Task TypeAsync(params string[] keys) => TypeOnAsync("", keys);

    /// <param name="typed">What stands there already.</param>
    public async Task TypeOnAsync(string typed, params string[] keys)
    {
        foreach (var key in keys)
        {
            await TapKeyAsync(key);
            await UntilTextAsync("typed", typed += key);
        }
    }

    public Task TapKeyAsync(string key) => TapOnAsync(
        $"(function (all) {{ for (var i = 0; i < all.length; i++) if (all[i].value === '{key}') return all[i]; }}(document.getElementById('keys').getElementsByTagName('button')))");

    /// <summary>Waits until the page has drawn twice: a new size is told to it with the next picture it draws, and only then does it fit itself to it.</summary>
    public async Task SettleAsync()
    {
        await screen.ReadAsync("""
            (function (w) {
              function soon(act) { if (w.requestAnimationFrame) w.requestAnimationFrame(act); else w.setTimeout(act, 30); }
              function next() { if (++w.drawn < 3) soon(next); }
              w.drawn = 0;
              soon(next);
            }(window))
            """);
        await UntilAsync("window.drawn", seen => seen == "3");
    }

    /// <summary>What stands in an element that is seen; empty when it is not.</summary>
    public Task<string> TextAsync(string id) => screen.ReadAsync(Seen(id));

    private async Task TapOnAsync(string element)
    {
        var at = await UntilAsync(
            $"(function (e) {{ var r = e && e.getBoundingClientRect(); return r && r.height ? Math.round((r.left + r.right) / 2) + ' ' + Math.round((r.top + r.bottom) / 2) : ''; }}({element}))",
            seen => seen.Length > 0);
        var (x, y) = (at.Split(' ')[0], at.Split(' ')[1]);
        await screen.TapAsync(int.Parse(x, System.Globalization.CultureInfo.InvariantCulture), int.Parse(y, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A picture for people, in <c>artifacts/pictures</c>.</summary>
    public Task TakePictureAsync(string title) =>
        Patience.UntilAsync($"{name} gives a picture", () => TryPictureAsync(Path.Combine(Folder, title + ".png")), taken => taken);

    public async ValueTask DisposeAsync()
    {
        await screen.DisposeAsync();
        _scans.Dispose();
    }

    /// <summary>The document that shows the board: the page without script has it in a frame of frames.</summary>
    public const string Innermost = "(function (all) { try { while (all.frames.length && all.document.body.className.indexOf('frame') === 0) all = all.frames[0]; return all.document; } catch (foreign) { return null; } }(window))";

    private static string Seen(string id) => $"(function (e) {{ return e && e.offsetHeight ? e.innerText : ''; }}(({Innermost} || document).getElementById('{id}')))";

    private async Task<bool> TryPictureAsync(string path)
    {
        try
        {
            File.Delete(path);
            await screen.TakePictureAsync(path);
            return File.Exists(path);
        }
        catch (EngineRefusal)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")]
    private static partial Regex CodeOnScreen();
}
