using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Relay.Hosting.Limits;
using Relay.Tests.Shops;

namespace Relay.Tests.Hosting;

public sealed class RateTests
{
    private static readonly Dictionary<string, string> OnePerSecond = new()
    {
        ["Relay:Limits:RequestsPerSecondAndAddress"] = "1",
        ["Relay:Limits:RequestsPerSecondAndKey"] = "1",
    };

    [Fact]
    public async Task Flood_from_one_address_is_slowed_and_told_how_long_to_wait()
    {
        await using var relay = await RelayUnderTest.StartAsync(OnePerSecond);
        using var client = relay.Client();
        using var refused = await FloodAsync(client, "/problems");

        await refused.ShouldBeProblem(429, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
    }

    [Fact]
    public async Task Flood_with_one_key_is_slowed_and_other_keys_are_not()
    {
        await using var relay = await RelayUnderTest.StartAsync(OnePerSecond);
        var (one, two) = (await TestShop.RegisterAsync(relay, "One"), await TestShop.RegisterAsync(relay, "Two"));
        using var client = relay.Client(one.ShopKey);
        using var refused = await FloodAsync(client, "/v1/tills");
        using var other = relay.Client(two.ShopKey);
        using var answer = await other.GetAsync("/v1/tills");

        await refused.ShouldBeProblem(429, "too-many-requests");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Inventing_keys_gains_nothing()
    {
        await using var relay = await RelayUnderTest.StartAsync(OnePerSecond);
        using var client = relay.Client();
        using var refused = await FloodAsync(
            client, "/v1/tills", (request, turn) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"tr_till_k{turn}_secret_check"));

        await refused.ShouldBeProblem(429, "too-many-requests");
    }

    [Fact]
    public async Task Key_counts_for_nothing_where_none_is_asked_for()
    {
        await using var relay = await RelayUnderTest.StartAsync(OnePerSecond);
        using var client = relay.Client();
        using var refused = await FloodAsync(
            client, "/verify", (request, turn) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"tr_till_k{turn}_secret_check"));

        await refused.ShouldBeProblem(429, "too-many-requests");
    }

    [Fact]
    public async Task Health_is_never_limited()
    {
        await using var relay = await RelayUnderTest.StartAsync(OnePerSecond);
        using var client = relay.Client();

        for (var turn = 0; turn < 50; turn++)
            Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Addresses_count_together_within_one_ipv4_address_or_ipv6_64(string one, string other, bool together)
    {
        Assert.Equal(together, Name(one) == Name(other));

        static string Name(string address) =>
            CallerAddress.Of(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } });
    }

    [Fact]
    public async Task Forwarded_address_is_believed_from_a_known_proxy_only()
    {
        Assert.Equal("198.51.100.1", await SeenAsync(new() { ["Relay:KnownProxies:0"] = "127.0.0.1" }));
        Assert.Equal("198.51.100.1", await SeenAsync(new() { ["Relay:KnownProxies:0"] = "127.0.0.0/8" }));
        Assert.Equal("127.0.0.1", await SeenAsync([]));
        Assert.Equal("127.0.0.1", await SeenAsync(new() { ["Relay:KnownProxies:0"] = "10.1.1.1" }));

        static async Task<string> SeenAsync(Dictionary<string, string> settings)
        {
            await using var relay = await RelayUnderTest.StartAsync(
                settings, services: TestRoute.Answering(context => context.Response.WriteAsync(CallerAddress.Of(context))));
            using var client = relay.Client();
            client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
            return await client.GetStringAsync("/who");
        }
    }

    /// <summary>Sends until one is refused; four times as many as a second allows get through, so a thousand are more than enough.</summary>
    private static async Task<HttpResponseMessage> FloodAsync(HttpClient client, string path, Action<HttpRequestMessage, int>? change = null)
    {
        for (var turn = 0; turn < 1000; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            change?.Invoke(request, turn);
            var answer = await client.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                return answer;
            answer.Dispose();
        }
        throw new InvalidOperationException("A thousand requests were let through.");
    }
}
