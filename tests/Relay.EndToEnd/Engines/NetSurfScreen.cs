using System.Globalization;
using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>NetSurf on a screen that exists in memory only. It runs no script and knows no protocol: a test sees what a person would, the picture.</summary>
internal sealed partial class NetSurfScreen : IAsyncDisposable
{
    /// <summary>The idle page's colour.</summary>
    public const string Dim = "#10231a";

    /// <summary>A file that says how far the browser's clocks are ahead, for <c>libfaketime</c>.</summary>
    private const string Clock = "clock";

    private readonly TemporaryFolder _folder;
    private readonly string _display;
    private readonly Leash _server;
    private readonly Leash _browser;
    private ReadOnlyMemory<byte> _scanned;
    private string _read = "";
    private TimeSpan _ahead;

    private NetSurfScreen(TemporaryFolder folder, string display, Leash server, Leash browser)
    {
        _display = display;
        _folder = folder;
        _server = server;
        _browser = browser;
    }

    /// <summary>Opens a page.</summary>
    /// <param name="width">Of the screen.</param>
    /// <param name="height">Of the screen: what does not fit is scrolled to.</param>
    public static async Task<NetSurfScreen> OpenAsync(Uri address, int width = 1024, int height = 768)
    {
        var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File(Clock), "+0");
        var server = await Leash.StartAsync("Xvfb", ["-displayfd", "1", "-screen", "0", $"{width}x{height}x24", "-nolisten", "tcp", "-fbdir", folder.Path]);
        var display = (await server.SaidAsync(DisplayNumber())).Value;
        // A home of its own: what it keeps, such as cookies, is this tablet's only.
        var browser = await Leash.StartAsync(
            "faketime", ["-f", "+0", "env", "-u", "FAKETIME", "netsurf-fb", "-f", "x", "-w", $"{width}", "-h", $"{height}", "-b", "32", address.AbsoluteUri],
            new Dictionary<string, string> { ["DISPLAY"] = ":" + display, ["HOME"] = folder.Path, ["FAKETIME_TIMESTAMP_FILE"] = folder.File(Clock), ["FAKETIME_NO_CACHE"] = "1" });
        return new NetSurfScreen(folder, ":" + display, server, browser);
    }

    /// <summary>The browser's clocks go on from so much later, the one that counts its timers too: what was set goes off when its time has come or was passed over.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        _ahead += time;
        // Put in place whole: the browser looks at it whenever it looks at the clock.
        await File.WriteAllTextAsync(_folder.File(Clock + ".next"), string.Create(CultureInfo.InvariantCulture, $"+{_ahead.TotalSeconds:0}"));
        File.Move(_folder.File(Clock + ".next"), _folder.File(Clock), overwrite: true);
    }

    /// <summary>A finger on the screen.</summary>
    public Task TouchAsync(int x, int y) => Tool.RunAsync("env", "DISPLAY=" + _display, "xdotool", "mousemove", $"{x}", $"{y}", "click", "1");

    public async Task<ScreenDump> LookAsync() => new(await File.ReadAllBytesAsync(Memory));

    /// <summary>What a phone reads from the screen; empty when there is no code. A page that stays is read once.</summary>
    public async Task<string> ScanAsync()
    {
        var page = (await LookAsync()).Page;
        if (!page.Span.SequenceEqual(_scanned.Span))
            (_read, _scanned) = (await Shots.ScanAsync("xwd:" + Memory) ?? "", page);
        return _read;
    }

    /// <summary>The till claims the code that is shown, and the page goes on to its board.</summary>
    public async Task PairAsync(Counter counter)
    {
        var approve = await UntilScannedAsync("the code to be paired by", seen => seen.Contains("/APPROVE/", StringComparison.OrdinalIgnoreCase));
        await counter.ClaimAsync(approve.Split('/')[^1], "Kindle");
        await UntilColourAsync(Dim);
    }

    public Task<string> UntilScannedAsync(string what, Acknowledgement ticket, TimeSpan? atMost = null) =>
        UntilScannedAsync(what, seen => string.Equals(seen, ticket.Link, StringComparison.OrdinalIgnoreCase), atMost);

    /// <summary>A picture for people, in <c>artifacts/pictures</c>.</summary>
    public async Task KeepAsync(string state) => await File.WriteAllBytesAsync(Path.Combine(Tablet.Folder, $"netsurf-{state}.png"), (await LookAsync()).ToPng());

    public Task<string> UntilScannedAsync(string what, Func<string, bool> right, TimeSpan? atMost = null) => Patience.UntilAsync($"NetSurf shows {what}", ScanAsync, right, atMost);

    /// <summary>Waits until the page has this colour, at its left edge, where no text begins.</summary>
    public Task UntilColourAsync(string colour) =>
        Patience.UntilAsync($"NetSurf's page is {colour}", async () => await LookAsync() is var seen ? seen.ColourAt(12, seen.Height / 2) : "", seen => seen == colour);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private string Memory => _folder.File("Xvfb_screen0");

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex DisplayNumber();
}
