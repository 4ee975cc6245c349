using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>Chrome and its kin, driven by the DevTools protocol: the same commands reach the one of 2018 and today's.</summary>
internal sealed partial class ChromeScreen : IScreen
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--no-zygote", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage", "--remote-debugging-port=0",
    ];

    /// <summary>A browser that draws nothing new may keep a picture back for ever; asked again, it gives one.</summary>
    private static readonly TimeSpan PicturePatience = TimeSpan.FromSeconds(5);

    /// <summary>Nor does it answer then to a change of its size; a code stays for 90 s only, and is still to be read.</summary>
    private static readonly TimeSpan AnewPatience = TimeSpan.FromSeconds(2);

    /// <summary>Counts what reaches the page: right after a change of its size the browser now and then drops a touch on its way there.</summary>
    private const string CountTouches = "window.touches = 0; window.addEventListener('mouseup', function () { window.touches++; }, true);";

    private readonly TemporaryFolder? _profile;
    private readonly Uri _browser;
    private readonly JsonSocket _page;
    private readonly ConcurrentQueue<string> _asked = new();
    private (int Width, int Height) _size;
    private bool _countsTouches;

    private ChromeScreen(Leash leash, TemporaryFolder? profile, Uri browser, JsonSocket page)
    {
        Leash = leash;
        _profile = profile;
        _browser = browser;
        _page = page;
    }

    public Leash Leash { get; }

    public IReadOnlyCollection<string> Asked => _asked;

    public static async Task<IScreen> StartAsync(string program, ScreenSettings settings, params string[] more)
    {
        var profile = settings.Profile is null ? new TemporaryFolder() : null;
        var leash = await settings.StartAsync(program, [.. Arguments, .. more, "--user-data-dir=" + (settings.Profile ?? profile!.Path), "about:blank"]);
        var browser = new Uri((await leash.SaidAsync(Listening())).Groups[1].Value);
        using var whole = await JsonSocket.ConnectAsync(browser);
        // It listens before it has a page.
        var id = await Patience.UntilAsync("the browser has a page", async () => (await whole.CallAsync("Target.getTargets")).GetProperty("targetInfos").EnumerateArray()
            .FirstOrDefault(target => target.GetProperty("type").GetString() == "page") is { ValueKind: JsonValueKind.Object } page ? page.GetProperty("targetId").GetString() : null, found => found is not null);
        var screen = new ChromeScreen(leash, profile, browser, await JsonSocket.ConnectAsync(new Uri(browser, "/devtools/page/" + id)));
        screen._page.Heard = screen.Hear;
        // Without script nothing counts.
        screen._countsTouches = settings.Script;
        await screen._page.CallAsync("Page.enable");
        await screen._page.CallAsync("Network.enable");
        if (!settings.Script)
            await screen._page.CallAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
        await screen._page.CallAsync("Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = CountTouches });
        if (settings.Preload is { } preload)
            await screen._page.CallAsync("Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = preload });
        await screen.ResizeAsync(settings.Width, settings.Height);
        return screen;
    }

    public async Task ShutDownAsync()
    {
        using var whole = await JsonSocket.ConnectAsync(_browser);
        try
        {
            await whole.CallAsync("Browser.close");
        }
        catch (EngineRefusal)
        {
            // It may end before it answers.
        }
        await Leash.EndedAsync();
    }

    public Task OpenAsync(Uri address) => _page.CallAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri });

    public async Task<string> ReadAsync(string expression)
    {
        try
        {
            var answer = await _page.CallAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true });
            return answer.GetProperty("result").TryGetProperty("value", out var value) ? value.ToString() : "";
        }
        catch (EngineRefusal)
        {
            // Between two pages there is nothing to be asked.
            return "";
        }
    }

    public async Task TapAsync(int x, int y)
    {
        if (!_countsTouches)
        {
            await TouchAsync(x, y);
            return;
        }
        var before = await ReadAsync("window.touches");
        await Patience.UntilAsync("the page is touched", async () =>
        {
            await TouchAsync(x, y);
            return await ReadAsync("window.touches");
        }, touches => touches != before);
    }

    private async Task TouchAsync(int x, int y)
    {
        foreach (var type in (string[])["mousePressed", "mouseReleased"])
            await _page.CallAsync("Input.dispatchMouseEvent", new() { ["type"] = type, ["x"] = x, ["y"] = y, ["button"] = "left", ["clickCount"] = 1 });
    }

    public Task ResizeAsync(int width, int height)
    {
        _size = (width, height);
        return ResizeAsync(width, height, null);
    }

    private Task<JsonElement> ResizeAsync(int width, int height, TimeSpan? atMost) =>
        _page.CallAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false }, atMost);

    public async Task TakePictureAsync(string path)
    {
        try
        {
            var taken = await _page.CallAsync("Page.captureScreenshot", new() { ["format"] = "png" }, PicturePatience);
            await File.WriteAllBytesAsync(path, taken.GetProperty("data").GetBytesFromBase64());
        }
        catch (EngineRefusal)
        {
            await DrawAnewAsync();
            throw;
        }
    }

    /// <summary>The one of 2018 may wait for ever for something new to draw: a window of another size is new.</summary>
    private async Task DrawAnewAsync()
    {
        var (width, height) = _size;
        await _page.CallAsync("Page.bringToFront", atMost: AnewPatience);
        await ResizeAsync(width, height + 1, AnewPatience);
        await ResizeAsync(width, height, AnewPatience);
    }

    public async ValueTask DisposeAsync()
    {
        _page.Dispose();
        await Leash.DisposeAsync();
        _profile?.Dispose();
    }

    private void Hear(string method, JsonElement told)
    {
        if (method == "Network.requestWillBeSent")
            _asked.Enqueue(told.GetProperty("request").GetProperty("url").GetString()!);
        else if (method == "Network.webSocketCreated")
            _asked.Enqueue(told.GetProperty("url").GetString()!);
    }

    [GeneratedRegex(@"DevTools listening on (ws://\S+)")]
    private static partial Regex Listening();
}
