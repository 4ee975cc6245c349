using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Viewing;

public sealed class MissTests
{
    private const string NeverGivenOut = "/T/7ZK3M9Q0V4T8X2B6N1C5D7F9GH";

    private static readonly Dictionary<string, string> ManyMisses = new() { ["Relay:Limits:MissesPerMinute"] = "1000" };

    public static TheoryData<string> Ways { get; } = ["", "/page", "/pdf", "/ticket.json", "/statement", "/qr.svg", "/qr.png", "/forget"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Unknown_expired_erased_and_malformed_look_alike_to_the_last_byte(string way)
    {
        await using var relay = await RelayUnderTest.StartAsync(ManyMisses);
        using var client = relay.Client();
        var erased = await PushedTicket.PushAsync(relay);
        Assert.Equal(HttpStatusCode.NoContent, (await client.VisitAsync(erased.Path + "/forget", HttpMethod.Post, "application/json")).StatusCode);
        var expired = await PushedTicket.PushAsync(relay, erased.Shop, """{"number":"1","total":1,"currency":"EUR","retainDays":1}""");
        relay.Clock.Advance(TimeSpan.FromDays(3));

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            foreach (var accept in new[] { Visitor.Browser, "application/json", "image/png,*/*" })
            {
                var unknown = await (await client.VisitAsync(NeverGivenOut + way, method, accept)).SeenAsync();
                Assert.StartsWith("404\n", unknown, StringComparison.Ordinal);
                foreach (var path in new[] { erased.Path, expired.Path, "/T/x", "/T/" + erased.Token[1..], "/T/%3Cimg%20src=x%3E", "/T/" + new string('7', 2000) })
                    Assert.Equal(unknown, await (await client.VisitAsync(path + way, method, accept)).SeenAsync());
            }
    }

    [Fact]
    public async Task The_twenty_first_miss_in_a_minute_has_to_wait()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await client.VisitAsync(NeverGivenOut)).StatusCode);
        relay.Clock.Advance(TimeSpan.FromSeconds(20));

        var page = await client.VisitAsync("/T/malformed/page?look=2", language: "fr");
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.Equal("40", page.Header("Retry-After"));
        Assert.Equal("40; url=?look=2", page.Header("Refresh"));
        Assert.Contains("Un instant", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var problem = await client.VisitAsync(NeverGivenOut + "/forget", HttpMethod.Post, "*/*");
        Assert.Equal("40", problem.Header("Retry-After"));
        Assert.Equal("too-many-misses", (await problem.ReadProblemAsync(HttpStatusCode.TooManyRequests)).Slug);

        relay.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(HttpStatusCode.NotFound, (await client.VisitAsync(NeverGivenOut)).StatusCode);
    }

    [Fact]
    public async Task A_receipt_that_is_there_opens_however_many_misses_its_network_has_made()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Limits:MissesPerMinute"] = "1" });
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();
        for (var i = 0; i < 3; i++)
            await client.VisitAsync(NeverGivenOut);

        Assert.Equal(HttpStatusCode.OK, (await client.VisitAsync(ticket.Path)).StatusCode);
    }

    [Fact]
    public async Task Looks_that_find_their_receipt_are_not_counted()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Limits:MissesPerMinute"] = "1" });
        var ticket = await PushedTicket.PushAsync(relay);
        using var client = relay.Client();
        for (var i = 0; i < 5; i++)
            await client.VisitAsync(ticket.Path + "/qr.svg");

        Assert.Equal(HttpStatusCode.NotFound, (await client.VisitAsync(NeverGivenOut)).StatusCode);
    }

    [Fact]
    public async Task A_till_may_show_the_link_before_the_ticket_arrives_and_the_page_finds_it_by_itself()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var waiting = await client.VisitAsync(NeverGivenOut, language: "en");
        Assert.Equal("5; url=?look=1", waiting.Header("Refresh"));
        Assert.Contains("it may be on its way", await waiting.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await client.VisitAsync(NeverGivenOut + "?look=stop")).Header("Refresh"));

        await PushedTicket.PushAsync(relay, await TestShop.RegisterAsync(relay), $$"""{"number":"1","total":1,"currency":"EUR","token":"{{NeverGivenOut[3..]}}"}""");
        Assert.Equal("application/pdf", (await client.VisitAsync(NeverGivenOut + "?look=1")).Header("Content-Type"));
    }

    [Fact]
    public async Task A_program_reads_a_listed_problem()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var answer = await client.VisitAsync(NeverGivenOut, accept: "*/*");

        Assert.Equal("no-such-receipt", (await answer.ReadProblemAsync(HttpStatusCode.NotFound)).Slug);
        Assert.Null(answer.Header("Refresh"));
    }
}
