using System.Net.Sockets;
using System.Text;

namespace Relay.Tests.Hosting;

public sealed class LimitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_that_is_too_large_is_refused_with_a_length_and_in_chunks(bool chunked)
    {
        await using var relay = await RelayUnderTest.StartAsync(services: TestRoute.ReadingBodies());
        using var client = relay.Client();
        using var question = new HttpRequestMessage(HttpMethod.Post, "/reads") { Content = new ByteArrayContent(new byte[1_500_000]) };
        question.Headers.TransferEncodingChunked = chunked;
        question.Headers.ExpectContinue = !chunked;
        using var answer = await client.SendAsync(question);

        await answer.ShouldBeProblem(413, "body-too-large");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_sends_a_body_that_is_too_large_to_its_end_reads_the_answer_all_the_same(bool chunked)
    {
        await using var relay = await RelayUnderTest.StartAsync(services: TestRoute.ReadingBodies());
        // More than the sockets of both sides hold: who does not read it breaks the connection.
        var body = new string('x', 16_000_000);

        var answer = await RawAsync(relay, "POST /reads HTTP/1.1\r\nHost: relay\r\nConnection: close\r\n"
            + (chunked ? $"Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n\r\n" : $"Content-Length: {body.Length}\r\n\r\n{body}"));

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/body-too-large", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_within_the_limit_is_read()
    {
        await using var relay = await RelayUnderTest.StartAsync(services: TestRoute.ReadingBodies());
        using var client = relay.Client();
        using var answer = await client.PostAsync("/reads", new ByteArrayContent(new byte[256 * 1024]));

        Assert.Equal("read", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Body_that_stops_coming_is_given_up_with_408()
    {
        await using var relay = await RelayUnderTest.StartAsync(
            new() { ["Relay:Limits:BodyGraceSeconds"] = "2" }, services: TestRoute.ReadingBodies());

        // One byte of a hundred, and no more: slower than any rate.
        var answer = await RawAsync(relay, "POST /reads HTTP/1.1\r\nHost: relay\r\nContent-Length: 100\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/request-timeout", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_refused()
    {
        await using var relay = await RelayUnderTest.StartAsync();

        var answer = await RawAsync(relay, $"GET / HTTP/1.1\r\nHost: relay\r\nX-Long: {new string('x', 20_000)}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 431", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_does_not_name_itself()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        using var answer = await client.GetAsync("/problems");

        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Writes_beyond_what_runs_at_once_are_told_to_come_back()
    {
        var (arrived, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var relay = await RelayUnderTest.StartAsync(
            new() { ["Relay:Limits:WritesAtOnce"] = "1" },
            services: TestRoute.Answering(async _ =>
            {
                arrived.SetResult();
                await leave.Task;
            }));
        using var client = relay.Client();
        var first = client.PostAsync("/writes", null);
        await arrived.Task;
        using var second = await client.PostAsync("/writes", null);
        leave.SetResult();
        using var done = await first;

        await second.ShouldBeProblem(503, "busy");
        Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter?.Delta);
        Assert.True(done.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Https_public_url_tells_browsers_to_stay_with_https()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:PublicUrl"] = "https://tickets.example.fr" });
        using var client = relay.Client();
        using var answer = await client.GetAsync("/problems");

        Assert.Contains("max-age", string.Join("", answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    private static async Task<string> RawAsync(RelayUnderTest relay, string request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = new TcpClient();
        await socket.ConnectAsync(relay.Address.Host, relay.Address.Port, patience.Token);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var answer = new StringBuilder();
        // The answer is followed by the end of the connection, or by nothing once the problem has come.
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            answer.AppendLine(line);
            if (line.Contains("traceId", StringComparison.Ordinal))
                break;
        }
        return answer.ToString();
    }
}
