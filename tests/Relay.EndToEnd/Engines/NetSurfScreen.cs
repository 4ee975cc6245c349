using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>NetSurf on a screen that exists in memory only. It runs no script and knows no protocol: a test sees what a person would, the picture.</summary>
internal sealed partial class NetSurfScreen : IAsyncDisposable
{
    /// <summary>The idle page's colour.</summary>
    public const string Dim = "#10231a";

    private const int Width = 1024, Height = 768;

    private readonly TemporaryFolder _folder;
    private readonly Leash _server;
    private readonly Leash _browser;
    private ReadOnlyMemory<byte> _scanned;
    private string _read = "";

    private NetSurfScreen(TemporaryFolder folder, Leash server, Leash browser)
    {
        _folder = folder;
        _server = server;
        _browser = browser;
    }

    /// <summary>Opens a page.</summary>
    public static async Task<NetSurfScreen> OpenAsync(Uri address)
    {
        var folder = new TemporaryFolder();
        var server = await Leash.StartAsync("Xvfb", ["-displayfd", "1", "-screen", "0", $"{Width}x{Height}x24", "-nolisten", "tcp", "-fbdir", folder.Path]);
        var display = (await server.SaidAsync(DisplayNumber())).Value;
        // A home of its own: what it keeps, such as cookies, is this tablet's only.
        var browser = await Leash.StartAsync(
            "netsurf-fb", ["-f", "x", "-w", $"{Width}", "-h", $"{Height}", "-b", "32", address.AbsoluteUri], new Dictionary<string, string> { ["DISPLAY"] = ":" + display, ["HOME"] = folder.Path });
        return new NetSurfScreen(folder, server, browser);
    }

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
        Patience.UntilAsync($"NetSurf's page is {colour}", async () => (await LookAsync()).ColourAt(12, Height / 2), seen => seen == colour);

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
