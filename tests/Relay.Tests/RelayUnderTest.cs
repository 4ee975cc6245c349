using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Relay.Tests;

/// <summary>The whole relay on a real socket of loopback, with a data folder of its own, a clock that tests move, and all its log lines kept.</summary>
internal sealed class RelayUnderTest : IAsyncDisposable
{
    private readonly Application _application;
    private readonly bool _keepFolder;

    private RelayUnderTest(Application application, string folder, bool keepFolder)
    {
        _application = application;
        _keepFolder = keepFolder;
        Folder = folder;
    }

    public string Folder { get; }

    public FakeTimeProvider Clock => _application.Clock;

    public CapturedLog Log => _application.Log;

    public IServiceProvider Services => _application.Services;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:41234</c>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts a relay. A given folder is reused, so that a restart can be played; else a new one is made and deleted at the end.</summary>
    public static Task<RelayUnderTest> StartAsync(
        Dictionary<string, string>? settings = null, string? folder = null, DateTimeOffset? now = null, Action<IServiceCollection>? services = null)
    {
        var keep = folder is not null;
        folder ??= Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
        var application = new Application(settings ?? [], folder, now, services);
        application.UseKestrel(0);
        application.StartServer();
        var relay = new RelayUnderTest(application, folder, keep);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        relay.Address = new Uri(addresses.Addresses.First().Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        return Task.FromResult(relay);
    }

    /// <summary>A client of its own; redirects and cookies are left to the test.</summary>
    public HttpClient Client(string? key = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
#pragma warning disable RS0030 // The factory of the tests' clients is here.
        var client = new HttpClient(handler) { BaseAddress = Address };
#pragma warning restore RS0030
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        // The program runs on a thread of its own, which may still be closing what it holds when the application says that it is gone.
        await Until.TrueAsync(IsReleased, "the relay let go of its folder");
        if (!_keepFolder && Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Whether the next relay could have the folder.</summary>
    private bool IsReleased()
    {
        var file = Path.Combine(Folder, "lock");
        if (!File.Exists(file))
            return true;
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private sealed class Application(
        Dictionary<string, string> settings, string folder, DateTimeOffset? now, Action<IServiceCollection>? services)
        : WebApplicationFactory<Program>
    {
        public FakeTimeProvider Clock { get; } = new(now ?? new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

        public CapturedLog Log { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Urls", "http://127.0.0.1:0");
            builder.UseSetting("Relay:DataFolder", folder);
            builder.UseSetting("Relay:Registration", "open");
            builder.UseSetting("Relay:LogFormat", "none");
            // All tests come from one address and in a hurry; those about rates set their own.
            builder.UseSetting("Relay:Limits:RequestsPerSecondAndKey", "100000");
            builder.UseSetting("Relay:Limits:RequestsPerSecondAndAddress", "100000");
            builder.UseSetting("Relay:Limits:ShopsPerHourAndAddress", "100000");
            // A busy machine is no fault.
            builder.UseSetting("Relay:Pdf:VettingWaitSeconds", "120");
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureServices(collection =>
            {
                collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                collection.AddSingleton<ILoggerProvider>(Log);
                services?.Invoke(collection);
            });
        }
    }
}
