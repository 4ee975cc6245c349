using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>An engine that a small script of ours drives, because it knows no protocol of today: <c>phantomjs.js</c> and <c>qtwebkit.py</c> beside this file.</summary>
internal sealed partial class ScriptedScreen : IScreen
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Uri _driver;

    private ScriptedScreen(Leash leash, Uri driver)
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
        var screen = new ScriptedScreen(leash, new Uri((await leash.SaidAsync(Listening())).Groups[1].Value));
        await screen.AskAsync(new() { ["do"] = "set", ["script"] = settings.Script, ["cookies"] = settings.Cookies, ["preload"] = settings.Preload ?? "" });
        await screen.ResizeAsync(settings.Width, settings.Height);
        return screen;
    }

    public Task OpenAsync(Uri address) => AskAsync(new() { ["do"] = "open", ["url"] = address.AbsoluteUri });

    public Task<string> ReadAsync(string expression) => AskAsync(new() { ["do"] = "read", ["expression"] = expression });

    public Task TapAsync(int x, int y) => AskAsync(new() { ["do"] = "tap", ["x"] = x, ["y"] = y });

    public Task ResizeAsync(int width, int height) => AskAsync(new() { ["do"] = "resize", ["width"] = width, ["height"] = height });

    public Task TakePictureAsync(string path) => AskAsync(new() { ["do"] = "picture", ["path"] = path });

    public ValueTask DisposeAsync() => Leash.DisposeAsync();

    /// <summary>One connection for each command: PhantomJS's server drops connections that wait for a second.</summary>
    private async Task<string> AskAsync(JsonObject command)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var connection = new TcpClient();
        await connection.ConnectAsync(_driver.Host, _driver.Port, patience.Token);
        var stream = connection.GetStream();
        var body = JsonSerializer.SerializeToUtf8Bytes(command);
        byte[] request = [.. Encoding.ASCII.GetBytes($"POST / HTTP/1.0\r\nContent-Type: text/plain\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
        await stream.WriteAsync(request, patience.Token);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, patience.Token);
        var text = Encoding.UTF8.GetString(answer.ToArray());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            throw new EngineRefusal($"{command["do"]} was not answered. The engine said: {Leash.Last}");
        using var value = JsonDocument.Parse(text[end..]);
        return value.RootElement.GetProperty("value").GetString() ?? "";
    }

    [GeneratedRegex(@"listening on (http://\S+)")]
    private static partial Regex Listening();
}
