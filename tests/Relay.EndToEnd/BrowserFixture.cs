using Microsoft.Playwright;
using Relay.EndToEnd.Engines;

namespace Relay.EndToEnd;

/// <summary>Debian's Chromium, started once for all tests that look at pages.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>A browser or its driver that died must not hold the tests for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public async ValueTask InitializeAsync()
    {
        // What is expected comes late on a busy machine: no test depends on speed.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync().WaitAsync(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Engine.Shell, Args = Arguments }).WaitAsync(Patience);
    }

    /// <summary>A new page in a context of its own: another person's device.</summary>
    public async Task<IPage> DeviceAsync(int width, int height, string language = "en", ColorScheme scheme = ColorScheme.Light, float scale = 1, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = language,
            ColorScheme = scheme,
            DeviceScaleFactor = scale,
            JavaScriptEnabled = script,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync().AsTask().WaitAsync(Patience);
        if (_playwright is { } playwright)
            await Task.Run(playwright.Dispose).WaitAsync(Patience);
    }
}
