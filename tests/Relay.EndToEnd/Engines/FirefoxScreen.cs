using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>Firefox, driven by WebDriver BiDi, which it speaks by itself.</summary>
internal sealed partial class FirefoxScreen : IScreen
{
    private readonly TemporaryFolder? _profile;
    private readonly JsonSocket _session;
    private readonly string _context;
    private readonly ConcurrentQueue<string> _asked = new();

    private FirefoxScreen(Leash leash, TemporaryFolder? profile, JsonSocket session, string context)
    {
        Leash = leash;
        _profile = profile;
        _session = session;
        _context = context;
    }

    public Leash Leash { get; }

    public IReadOnlyCollection<string> Asked => _asked;

    public static async Task<IScreen> StartAsync(ScreenSettings settings)
    {
        var profile = settings.Profile is null ? new TemporaryFolder() : null;
        var folder = settings.Profile ?? profile!.Path;
        await File.WriteAllLinesAsync(Path.Combine(folder, "user.js"), Preferences(settings).Select(preference => $"user_pref({preference});"));
        var leash = await settings.StartAsync("firefox-esr", ["--headless", "--no-remote", "--profile", folder, "--remote-debugging-port=0", "about:blank"]);
        var address = new Uri((await leash.SaidAsync(Listening())).Groups[1].Value);
        var session = await JsonSocket.ConnectAsync(new Uri(address, "/session"));
        await session.CallAsync("session.new", new() { ["capabilities"] = new JsonObject() });
        var tree = await session.CallAsync("browsingContext.getTree");
        var screen = new FirefoxScreen(leash, profile, session, tree.GetProperty("contexts")[0].GetProperty("context").GetString()!);
        if (settings.Preload is { } preload)
            await session.CallAsync("script.addPreloadScript", new() { ["functionDeclaration"] = $"function () {{ {preload} }}" });
        session.Heard = screen.Hear;
        await session.CallAsync("session.subscribe", new() { ["events"] = new JsonArray("network.beforeRequestSent"), ["contexts"] = new JsonArray(screen._context) });
        await screen.ResizeAsync(settings.Width, settings.Height);
        return screen;
    }

    public async Task ShutDownAsync()
    {
        try
        {
            await _session.CallAsync("browser.close");
        }
        catch (EngineRefusal)
        {
            // It may end before it answers.
        }
        await Leash.EndedAsync();
    }

    public Task OpenAsync(Uri address) => _session.CallAsync("browsingContext.navigate", In(new() { ["url"] = address.AbsoluteUri, ["wait"] = "none" }));

    public async Task<string> ReadAsync(string expression)
    {
        try
        {
            var answer = await _session.CallAsync("script.evaluate", new()
            {
                ["expression"] = expression,
                ["target"] = new JsonObject { ["context"] = _context },
                ["awaitPromise"] = false,
            });
            return answer.TryGetProperty("result", out var result) && result.TryGetProperty("value", out var value) ? value.ToString() : "";
        }
        catch (EngineRefusal)
        {
            // Between two pages there is nothing to be asked.
            return "";
        }
    }

    public Task TapAsync(int x, int y) => _session.CallAsync("input.performActions", In(new()
    {
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "pointer",
            ["id"] = "finger",
            ["actions"] = new JsonArray(
                new JsonObject { ["type"] = "pointerMove", ["x"] = x, ["y"] = y },
                new JsonObject { ["type"] = "pointerDown", ["button"] = 0 },
                new JsonObject { ["type"] = "pointerUp", ["button"] = 0 }),
        }),
    }));

    public Task ResizeAsync(int width, int height) => _session.CallAsync(
        "browsingContext.setViewport", In(new() { ["viewport"] = new JsonObject { ["width"] = width, ["height"] = height } }));

    public async Task TakePictureAsync(string path) =>
        await File.WriteAllBytesAsync(path, (await _session.CallAsync("browsingContext.captureScreenshot", In([]))).GetProperty("data").GetBytesFromBase64());

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await Leash.DisposeAsync();
        _profile?.Dispose();
    }

    private void Hear(string method, JsonElement told)
    {
        if (method == "network.beforeRequestSent")
            _asked.Enqueue(told.GetProperty("request").GetProperty("url").GetString()!);
    }

    private JsonObject In(JsonObject parameters)
    {
        parameters["context"] = _context;
        return parameters;
    }

    /// <summary>It must speak to the relay only, and starts no process that shows no page.</summary>
    private static IEnumerable<string> Preferences(ScreenSettings settings)
    {
        foreach (var off in (string[])[
            "app.update.enabled", "app.normandy.enabled", "network.captive-portal-service.enabled", "network.connectivity-service.enabled", "browser.safebrowsing.malware.enabled",
            "browser.safebrowsing.phishing.enabled", "datareporting.policy.dataSubmissionEnabled", "extensions.getAddons.cache.enabled", "browser.region.network.url",
            "browser.newtabpage.enabled", "media.gmp-manager.updateEnabled", "extensions.systemAddon.update.enabled",
            "extensions.webextensions.remote", "dom.ipc.processPrelaunch.enabled", "network.process.enabled", "media.rdd-process.enabled", "media.utility-process.enabled"])
            yield return $"\"{off}\", false";
        yield return "\"extensions.enabledScopes\", 0";
        yield return "\"services.settings.server\", \"data:,\"";
        yield return "\"browser.startup.homepage_override.mstone\", \"ignore\"";
        if (!settings.Script)
            yield return "\"javascript.enabled\", false";
        if (!settings.Cookies)
            yield return "\"network.cookie.cookieBehavior\", 2";
    }

    [GeneratedRegex(@"WebDriver BiDi listening on (ws://\S+)")]
    private static partial Regex Listening();
}
