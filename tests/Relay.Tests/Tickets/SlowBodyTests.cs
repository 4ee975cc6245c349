using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

/// <summary>What becomes of a ticket whose key, till or shop goes while it is still on its way.</summary>
public sealed class SlowBodyTests
{
    private readonly MemoryTicketStore _store = new();

    public static TheoryData<string, string?> Ends => new()
    {
        { "/v1/keys/{kid}", null },
        { "/v1/tills/{till}", null },
        { "/v1/shop", """{"confirm":"Chaussures"}""" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_ticket_is_not_stored_when_its_key_stops_while_it_arrives(string path, string? confirmation)
    {
        await using var relay = await StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        path = path.Replace("{kid}", TestShop.Kid(shop.TillKey), StringComparison.Ordinal).Replace("{till}", shop.TillId, StringComparison.Ordinal);

        var answer = await PostAsync(relay, "/v1/tickets", shop.TillKey, () => DeleteAsync(relay, shop, path, confirmation));

        Assert.StartsWith("HTTP/1.1 401 ", answer, StringComparison.Ordinal);
        Assert.Contains("WWW-Authenticate: Bearer\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/key-invalid", answer, StringComparison.Ordinal);
        Assert.Empty(_store.Tickets);
    }

    [Fact]
    public async Task A_ticket_for_a_till_that_is_deleted_while_it_arrives_is_not_stored()
    {
        await using var relay = await StartAsync();
        var shop = await TestShop.RegisterAsync(relay);

        var answer = await PostAsync(
            relay, "/v1/tickets?till=" + shop.TillId, shop.ShopKey, () => DeleteAsync(relay, shop, "/v1/tills/" + shop.TillId, null));

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.Empty(_store.Tickets);
    }

    [Fact]
    public async Task A_ticket_whose_key_lives_on_is_stored_however_late_it_comes()
    {
        await using var relay = await StartAsync();
        var shop = await TestShop.RegisterAsync(relay);

        var answer = await PostAsync(relay, "/v1/tickets", shop.TillKey, () => Task.CompletedTask);

        Assert.StartsWith("HTTP/1.1 201 ", answer, StringComparison.Ordinal);
        Assert.Single(_store.Tickets);
    }

    private Task<RelayUnderTest> StartAsync() => RelayUnderTest.StartAsync(
        settings: new() { ["Relay:Limits:BodyGraceSeconds"] = "60" }, services: services => services.AddSingleton<ITicketStore>(_store));

    private static async Task DeleteAsync(RelayUnderTest relay, TestShop shop, string path, string? body)
    {
        using var client = relay.Client(shop.ShopKey);
        using var answer = await client.SendJsonAsync(HttpMethod.Delete, path, body);
        await answer.ReadAsync(HttpStatusCode.NoContent);
    }

    /// <summary>Sends the headers, waits until the relay has let them in and asks for the body, and sends that after <paramref name="meanwhile"/>.</summary>
    /// <returns>The answer as it came.</returns>
    private static async Task<string> PostAsync(RelayUnderTest relay, string path, string key, Func<Task> meanwhile)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var socket = new TcpClient();
        await socket.ConnectAsync(relay.Address.Host, relay.Address.Port, patience.Token);
        await using var stream = socket.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join(
            "\r\n", $"POST {path} HTTP/1.1", "Host: relay", "Authorization: Bearer " + key, "Idempotency-Key: key-0001", "Content-Type: application/json",
            $"Content-Length: {TicketDoor.Minimal.Length}", "Expect: 100-continue", "Connection: close", "", "")), patience.Token);
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(patience.Token));
        Assert.Equal("", await reader.ReadLineAsync(patience.Token));

        await meanwhile();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(TicketDoor.Minimal), patience.Token);
        return await reader.ReadToEndAsync(patience.Token);
    }
}
