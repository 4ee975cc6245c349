using System.Net;
using System.Text.Json;
using Relay.Tests.Shops;

namespace Relay.Tests.Viewing;

public sealed class HostPageTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/verify")]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/ticket-relay.json")]
    public async Task What_the_host_tells_of_itself_is_there_for_all_and_sets_no_cookie(string path)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var answer = await client.VisitAsync(path, method);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Null(answer.Header("Set-Cookie"));
            Assert.Equal(method == HttpMethod.Head, (await answer.Content.ReadAsByteArrayAsync()).Length == 0);
        }
    }

    [Fact]
    public async Task Robots_are_asked_to_stay_away()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        Assert.Equal("User-agent: *\nDisallow: /\n", await client.GetStringAsync("/robots.txt"));
    }

    [Fact]
    public async Task The_front_page_names_who_answers_and_no_shop()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:LegalContact"] = "host@example.fr" });
        await TestShop.RegisterAsync(relay, "Secretive");
        using var client = relay.Client();

        var page = await (await client.VisitAsync("/")).Content.ReadAsStringAsync();

        Assert.Contains("href=\"mailto:host@example.fr\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretive", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_describes_itself_to_programs()
    {
        await using var relay = await RelayUnderTest.StartAsync(new()
        {
            ["Relay:PublicUrl"] = "https://tickets.example.fr",
            ["Relay:LegalContact"] = "host@example.fr",
            ["Relay:Limits:MissesPerMinute"] = "7",
        });
        using var client = relay.Client();

        var told = JsonDocument.Parse(await client.GetStringAsync("/.well-known/ticket-relay.json")).RootElement;

        Assert.Equal("https://tickets.example.fr", told.Text("url"));
        Assert.Equal("open", told.Text("registration"));
        Assert.Equal("host@example.fr", told.Text("legalContact"));
        Assert.Equal(7, told.GetProperty("limits").GetProperty("missesPerMinute").GetInt32());
        Assert.Equal(90, told.GetProperty("retention").GetProperty("defaultDays").GetInt32());
        Assert.Equal(32, told.GetProperty("keys").GetProperty("statements")[0].GetProperty("publicKey").GetBytesFromBase64().Length);
        Assert.DoesNotContain("private", told.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }
}
