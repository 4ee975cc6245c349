using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Relay.Benchmarks;

/// <summary>The least a server could do: read the same JSON and answer as many bytes. What the relay costs is told as a multiple of this.</summary>
internal static class BareEndpoint
{
    private static readonly string Answer = JsonSerializer.Serialize(new { token = new string('7', 26), link = new string('x', 60), qr = new string('x', 68), number = "00000001", filler = new string('y', 200) });

    public static async Task<int> ServeAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(url);
        app.MapPost("/v1/tickets", async (HttpRequest request) =>
        {
            using var ticket = await JsonDocument.ParseAsync(request.Body);
            return ticket.RootElement.TryGetProperty("number", out _)
                ? Results.Text(Answer, "application/json", statusCode: 201)
                : Results.BadRequest();
        });
        app.MapGet("/health/ready", () => "ready");
        await app.RunAsync();
        return 0;
    }
}
