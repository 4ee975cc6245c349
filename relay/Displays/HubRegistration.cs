using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Connections;

namespace Relay.Displays;

/// <summary>How the hub is set: little memory for each display, and those that vanished are noticed.</summary>
internal static class HubRegistration
{
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    /// <summary>Displays send handshakes, pings, and what a customer touches or types.</summary>
    private const int LongestMessage = 2048;

    /// <summary>Bytes that may wait for a slow display; a board is far smaller.</summary>
    private const int Buffer = 16 * 1024;

    public static void AddDisplayHub(this IServiceCollection services) =>
        services.AddSignalR(options =>
        {
            options.KeepAliveInterval = Ping;
            options.ClientTimeoutInterval = Silence;
            options.HandshakeTimeout = Ping;
            options.MaximumReceiveMessageSize = LongestMessage;
            options.MaximumParallelInvocationsPerClient = 1;
            options.EnableDetailedErrors = false;
        }).AddJsonProtocol(options =>
        {
            options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, DisplaysJson.Default);
            // A board has many members, and uses few of them at a time.
            options.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });

    public static void MapDisplayHub(this IEndpointRouteBuilder routes) =>
        routes.MapHub<DisplayHub>(DisplayHub.Path, options =>
        {
            options.AllowStatefulReconnects = false;
            options.ApplicationMaxBufferSize = Buffer;
            options.TransportMaxBufferSize = Buffer;
            options.LongPolling.PollTimeout = Poll;
            options.WebSockets.CloseTimeout = Farewell;
            options.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling;
        });
}
