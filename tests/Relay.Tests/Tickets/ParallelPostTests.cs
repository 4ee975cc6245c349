using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

public sealed class ParallelPostTests
{
    private const int Posts = 100;

    [Fact]
    public async Task A_hundred_posts_of_one_request_make_one_ticket_and_get_one_answer()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        var answers = await PostAllAsync(client, _ => (TicketDoor.Minimal, "key-0001"));

        AssertOneTicket(relay, answers);
    }

    [Fact]
    public async Task A_hundred_posts_of_one_number_under_different_keys_make_one_ticket_and_get_one_answer()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        var answers = await PostAllAsync(client, number => (TicketDoor.Minimal, $"key-{number:0000}"));

        AssertOneTicket(relay, answers);
    }

    [Fact]
    public async Task Of_a_hundred_different_tickets_under_one_number_one_wins()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        var answers = await PostAllAsync(client, number => ($$"""{"number":"42","total":{{number}},"currency":"EUR"}""", $"key-{number:0000}"));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(Posts - 1, answers.Count(answer => answer.Status == HttpStatusCode.Conflict && answer.Body.Contains("/problems/duplicate-number", StringComparison.Ordinal)));
        Assert.Equal(1, relay.Services.GetRequiredService<TicketEvents>().Last);
    }

    [Fact]
    public async Task A_hundred_different_bodies_under_one_key_make_one_ticket()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        var answers = await PostAllAsync(client, number => ($$"""{"number":"{{number}}","total":1,"currency":"EUR"}""", "key-0001"));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(Posts - 1, answers.Count(answer => answer.Body.Contains("/problems/idempotency-mismatch", StringComparison.Ordinal)));
        Assert.Equal(1, relay.Services.GetRequiredService<TicketEvents>().Last);
    }

    [Fact]
    public async Task A_hundred_different_tickets_are_a_hundred_tickets()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        var answers = await PostAllAsync(client, number => ($$"""{"number":"{{number}}","total":1,"currency":"EUR"}""", $"key-{number:0000}"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal(Posts, answers.Select(answer => answer.Body).Distinct().Count());
        Assert.Equal(Posts, relay.Services.GetRequiredService<TicketEvents>().Last);
    }

    private static void AssertOneTicket(RelayUnderTest relay, IReadOnlyList<Answer> answers)
    {
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
        Assert.Single(answers, answer => !answer.Replayed);
        Assert.Equal(1, relay.Services.GetRequiredService<TicketEvents>().Last);
    }

    private static async Task<IReadOnlyList<Answer>> PostAllAsync(HttpClient client, Func<int, (string Json, string Key)> request) =>
        await Task.WhenAll(Enumerable.Range(0, Posts).Select(async number =>
        {
            var (json, key) = request(number);
            using var answer = await client.PostTicketAsync(json, key);
            return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.IsReplayed());
        }));

    private sealed record Answer(HttpStatusCode Status, string Body, bool Replayed);
}
