using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>An engine that a small script of ours drives, because it knows no protocol of today: <c>phantomjs.js</c> and <c>qtwebkit.py</c> beside this file.</summary>
internal sealed partial class ScriptedScreen : IScreen
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _driver;

    private ScriptedScreen(Leash leash, HttpClient driver)
    {
        Leash = leash;
        _driver = driver;
    }

    public Leash Leash { get; }

    public static async Task<IScreen> StartAsync(ScreenSettings settings, string program, string script, params (string Name, string Value)[] environment)
    {
        var leash = await settings.StartAsync(
            program, [Path.Combine(Checkout.Root, "tests/Relay.EndToEnd/Engines", script), RelayProcess.FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture)],
            environment.ToDictionary(pair => pair.Name, pair => pair.Value));
        var address = new Uri((await leash.SaidAsync(Listening())).Groups[1].Value);
#pragma warning disable RS0030 // The one client of a driver.
        var screen = new ScriptedScreen(leash, new HttpClient { BaseAddress = address, Timeout = Patience });
#pragma warning restore RS0030
        await screen.AskAsync(new() { ["do"] = "set", ["script"] = settings.Script, ["cookies"] = settings.Cookies, ["preload"] = settings.Preload ?? "" });
        await screen.ResizeAsync(settings.Width, settings.Height);
        return screen;
    }

    public Task OpenAsync(Uri address) => AskAsync(new() { ["do"] = "open", ["url"] = address.AbsoluteUri });

    public Task<string> ReadAsync(string expression) => AskAsync(new() { ["do"] = "read", ["expression"] = expression });

    public Task TapAsync(int x, int y) => AskAsync(new() { ["do"] = "tap", ["x"] = x, ["y"] = y });

    public Task ResizeAsync(int width, int height) => AskAsync(new() { ["do"] = "resize", ["width"] = width, ["height"] = height });

    public Task TakePictureAsync(string path) => AskAsync(new() { ["do"] = "picture", ["path"] = path });

    public async ValueTask DisposeAsync()
    {
        _driver.Dispose();
        await Leash.DisposeAsync();
    }

    private async Task<string> AskAsync(JsonObject command)
    {
        // With its length: the drivers read no chunks.
        using var content = new StringContent(command.ToJsonString());
        using var answer = await _driver.PostAsync("", content);
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("value").GetString() ?? "";
    }

    [GeneratedRegex(@"listening on (http://\S+)")]
    private static partial Regex Listening();
}
