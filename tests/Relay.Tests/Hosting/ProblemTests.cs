using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Relay.Hosting;

namespace Relay.Tests.Hosting;

public sealed class ProblemTests
{
    [Fact]
    public async Task Unknown_address_is_a_problem()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        using var answer = await client.GetAsync("/no/such/thing");

        await answer.ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task Wrong_method_is_a_problem_that_says_which_are_right()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        using var answer = await client.DeleteAsync("/problems");

        await answer.ShouldBeProblem(405, "method-not-allowed");
        Assert.Equal(["GET"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("fr-FR,fr;q=0.9", "lang=\"fr\"", "Il n’y a rien ici")]
    [InlineData("en", "lang=\"en\"", "There is nothing here")]
    public async Task Browser_reads_a_page_in_its_language(string language, string attribute, string title)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        client.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        using var answer = await client.GetAsync("/no/such/thing");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(attribute, page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_listed_problem_is_explained_to_programs_and_people()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var list = await client.GetFromJsonAsync<JsonElement[]>("/problems");

        Assert.True(list!.Length >= HostingProblems.All.Count);
        foreach (var problem in list)
        {
            var path = new Uri(problem.GetProperty("type").GetString()!).PathAndQuery;
            var one = await client.GetFromJsonAsync<JsonElement>(path);
            Assert.Equal(problem.GetProperty("explanation").GetString(), one.GetProperty("explanation").GetString());
            using var question = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
            using var page = await client.SendAsync(question);
            Assert.Contains("<h1>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Unlisted_problem_is_not_found()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        using var answer = await client.GetAsync("/problems/no-such-problem");

        await answer.ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task Fault_of_the_relay_is_a_problem_whose_trace_stands_in_the_log_and_whose_secrets_do_not()
    {
        const string Token = "7ZK3M9QXW2B4C6D8E0F1G5H7JN";
        await using var relay = await RelayUnderTest.StartAsync(
            services: TestRoute.Answering(_ => throw new InvalidOperationException($"broken at /T/{Token}", new IOException("tr_till_abc_defghijk_12345"))));
        using var client = relay.Client();
        using var answer = await client.GetAsync("/fails");
        var problem = await answer.ShouldBeProblem(500, "internal-error");
        var log = string.Join('\n', relay.Log.Lines);

        Assert.DoesNotContain("broken", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(problem.GetProperty("traceId").GetString()!, log, StringComparison.Ordinal);
        Assert.Contains("broken at /T/(secret)", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, log, StringComparison.Ordinal);
        Assert.DoesNotContain("defghijk", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_thrown_from_a_depth_is_answered_with_its_wait()
    {
        await using var relay = await RelayUnderTest.StartAsync(
            services: TestRoute.Answering(_ => throw new ProblemException(HostingProblems.StorageFull, "The disk is full.", TimeSpan.FromSeconds(30))));
        using var client = relay.Client();
        using var answer = await client.GetAsync("/fails");
        var problem = await answer.ShouldBeProblem(507, "storage-full");

        Assert.Equal("The disk is full.", problem.GetProperty("detail").GetString());
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Caller_that_goes_away_is_not_an_error()
    {
        var arrived = new TaskCompletionSource();
        await using var relay = await RelayUnderTest.StartAsync(services: TestRoute.Answering(async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        }));
        using var client = relay.Client();
        using var leaving = new CancellationTokenSource();
        var question = client.GetAsync("/waits", leaving.Token);
        await arrived.Task;
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => question);
        await relay.Log.WaitForAsync("(no route) answered 499");
        Assert.DoesNotContain(relay.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }
}
