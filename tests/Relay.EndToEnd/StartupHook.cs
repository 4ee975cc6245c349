using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Relay.Events.Webhooks;

/// <summary>Runs within a relay's own process before its Main, where a test asks for it (DOTNET_STARTUP_HOOKS; the runtime wants this name, outside any namespace):
/// webhooks then reach a receiver of the test's on loopback, which no setting of the relay's could allow. The program and its data are the real ones.</summary>
internal sealed class StartupHook : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>Names the receiver's certificate.</summary>
    public const string Certificate = "RELAY_TEST_RECEIVER";

    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new StartupHook());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder host })
            host.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(Loopback())));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static WebhookNetwork Loopback() => new()
    {
        Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        IsPublic = address => address.Equals(IPAddress.Loopback),
        Trust = (_, shown, _, _) => shown?.GetCertHashString() == Environment.GetEnvironmentVariable(Certificate),
    };
}
