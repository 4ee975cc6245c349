using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relay.Hosting.Logging;

namespace Relay.Tests.Hosting;

public sealed class LogTests
{
    [Theory]
    [InlineData("GET /T/7ZK3M9QXW2B4C6D8E0F1G5H7JN/pdf", "GET /T/(secret)/pdf")]
    [InlineData("GET /t/7zk3m-9qxw2-b4c6d-8e0f1-g5h7jn", "GET /t/(secret)")]
    [InlineData("7zk3m9qxw2b4c6d8e0f1g5h7jn", "(secret)")]
    [InlineData("OIL3M9QXW2B4C6D8E0F1G5H7JN!", "(secret)!")]
    [InlineData("key tr_till_01abc_Zz0Yy1-x_9f8e7d", "key (secret)")]
    [InlineData("/v1/tickets?key=TR_SHOP_a_b_c&x=1", "/v1/tickets?key=(secret)&x=1")]
    [InlineData("sent to a.b@example.fr, twice", "sent to (secret), twice")]
    [InlineData("GET /start/1790000000.abc-def_ghi", "GET /start/(secret)")]
    public void What_looks_like_a_secret_is_blotted_out(string text, string expected) =>
        Assert.Equal(expected, SecretMask.Apply(text));

    [Theory]
    [InlineData("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware")]
    [InlineData("018f3c4e-7b1a-7c3d-9e2f-1a2b3c4d5e6f")]
    [InlineData("4bf92f3577b34da6a3ce929d0e0e4736")]
    [InlineData("0HNQ8Q5PT63E7:00000001")]
    [InlineData("POST /start/{link}/shops answered 201 in 3.2 ms")]
    public void What_is_no_secret_stays(string text) => Assert.Equal(text, SecretMask.Apply(text));

    [Fact]
    public async Task Each_category_has_one_logger_however_often_it_is_asked_for()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var loggers = relay.Services.GetRequiredService<ILoggerFactory>();

        Assert.Same(loggers.CreateLogger("Microsoft.AspNetCore.SignalR"), loggers.CreateLogger("Microsoft.AspNetCore.SignalR"));
    }

    [Fact]
    public async Task Request_is_one_line_with_its_route_and_not_its_path()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        using var answer = await client.GetAsync("/problems/busy?secret=word");
        var line = await relay.Log.WaitForAsync("GET /problems/{slug} answered 200");

        Assert.DoesNotContain(relay.Log.Lines, other => other.Contains("/problems/busy", StringComparison.Ordinal) || other.Contains("word", StringComparison.Ordinal));
        Assert.StartsWith("Information Relay.Hosting.Logging.RequestLog", line, StringComparison.Ordinal);
    }
}
