using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Relay.Benchmarks.Displays;

/// <summary>The least that a server of displays could do: read the ticket, send a board of the usual size to the till's connection, answer. Nothing is stored or signed.</summary>
internal static class BareHub
{
    private static readonly ConcurrentDictionary<string, string> Connections = new();
    private static long _version;

    public static async Task<int> ServeAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.Urls.Add(url);
        app.MapHub<Tills>("/hub/display");
        app.MapPost("/v1/tickets", PushAsync);
        app.MapGet("/health/ready", () => "ready");
        await app.RunAsync();
        return 0;
    }

    private static async Task<IResult> PushAsync(HttpRequest request, IHubContext<Tills> hub)
    {
        using var ticket = await JsonDocument.ParseAsync(request.Body);
        var till = request.Headers.Authorization.ToString().Split(' ')[1];
        if (Connections.TryGetValue(till, out var connection))
            await hub.Clients.Client(connection).SendAsync("Show", Board(ticket.RootElement.GetProperty("total").GetDecimal()));
        return Results.Text("{}", "application/json", statusCode: 201);
    }

    private static object Board(decimal total) => new
    {
        version = Interlocked.Increment(ref _version), state = "qr", build = "0123456789ab", language = "en", heading = "Your receipt",
        text = "Point your phone's camera at the code.", amount = total.ToString("F2", System.Globalization.CultureInfo.InvariantCulture), remaining = 90_000,
        filler = new string('x', 400),
    };

    /// <summary>Knows its tills by a query.</summary>
    internal sealed class Tills : Hub
    {
        public override Task OnConnectedAsync()
        {
            if (Context.GetHttpContext()!.Request.Query["till"].ToString() is { Length: > 0 } till)
                Connections[till] = Context.ConnectionId;
            return Clients.Caller.SendAsync("Show", new { version = 0, state = "idle" });
        }
    }
}
