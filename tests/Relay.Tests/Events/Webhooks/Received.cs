using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Relay.Tests.Hosting;

namespace Relay.Tests.Events.Webhooks;

/// <summary>One message as it came.</summary>
internal sealed record Received(string Path, Dictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;

    /// <param name="context">Its body is read to the end.</param>
    public static async Task<Received> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        return new Received(context.Request.Path, context.Request.Headers.ToDictionary(one => one.Key.ToLowerInvariant(), one => one.Value.ToString()), body);
    }

    /// <summary>What the reference library of Standard Webhooks says: <c>ok</c>, or why not.</summary>
    public async Task<string> JudgeAsync(string secret)
    {
        var start = new ProcessStartInfo("node", ["verify-webhook.cjs"])
        {
            WorkingDirectory = Tools, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { secret, headers = Headers, body = Body }));
        node.StandardInput.Close();
        return (await node.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static string Tools => System.IO.Path.Combine(Repository.Folder, "tests", "tools");
}
