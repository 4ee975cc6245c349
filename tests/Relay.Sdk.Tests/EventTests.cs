using Microsoft.AspNetCore.Http;

namespace Relay.Sdk.Tests;

/// <summary>Listening, against the documented contract.</summary>
public sealed class EventTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_come_in_order_and_go_on_where_a_lost_connection_left_off()
    {
        var connections = 0;
        await using var relay = await FakeRelay.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            var text = Interlocked.Increment(ref connections) switch
            {
                1 => "retry: 1\n\n: still here\n\nid: 7\nevent: ticket.received\ndata: {\"number\":\"42\",\ndata: \"at\":1}\n\nid: 8\nevent: ticket.opened\nda",
                2 => "id: 8\r\nevent: ticket.opened\r\ndata: {\"type\":\"ticket.opened\",\"timestamp\":\"2026-11-26T10:00:00Z\",\"data\":{\"number\":\"42\"}}\r\n\r\n",
                _ => "id: 9\nevent: ticket.choice\ndata: {\"choice\":\"paper\"}\n\n",
            };
            await context.Response.WriteAsync(text, context.RequestAborted);
        });
        using var client = new RelayClient(relay.Url, "tr_till_a");
        var heard = new List<RelayEvent>();

        await foreach (var happened in client.ListenAsync(after: "6", Cancellation))
        {
            heard.Add(happened);
            if (heard.Count == 3)
                break;
        }

        Assert.Equal(["7 ticket.received 42", "8 ticket.opened 42", "9 ticket.choice "], heard.Select(one => $"{one.Id} {one.Type} {one["number"]}"));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero), heard[1].At);
        Assert.Equal("paper", heard[2]["choice"]);
        Assert.Equal(["6", "7", "8"], relay.Requests.Select(asked => asked.LastEventId));
    }

    [Fact]
    public async Task Refused_key_ends_the_listening_with_its_reason()
    {
        await using var relay = await FakeRelay.StartAsync((context, _) => FakeRelay.ProblemAsync(context, 401, "key-invalid"));
        using var client = new RelayClient(relay.Url, "tr_till_a");
        var events = client.ListenAsync(cancellation: Cancellation).GetAsyncEnumerator();

        await Assert.ThrowsAsync<KeyRefusedException>(events.MoveNextAsync);
    }

    [Fact]
    public async Task Cancelling_ends_the_listening_while_nothing_happens()
    {
        await using var relay = await FakeRelay.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(": hello\n\n", context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var client = new RelayClient(relay.Url, "tr_till_a");
        using var stop = new CancellationTokenSource();
        var next = client.ListenAsync(cancellation: stop.Token).GetAsyncEnumerator().MoveNextAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task Silent_connection_is_given_up_and_made_anew()
    {
        var clock = new ManualClock();
        var connected = 0;
        await using var relay = await FakeRelay.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            if (Interlocked.Increment(ref connected) > 1)
                await context.Response.WriteAsync("id: 1\nevent: ticket.opened\ndata: {}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var client = new RelayClient(new RelayClientOptions(relay.Url, "tr_till_a"), clock);
        var next = client.ListenAsync(cancellation: Cancellation).GetAsyncEnumerator().MoveNextAsync();
        while (!next.IsCompleted)
        {
            await Task.WhenAny(next, clock.SomebodyWaitsAsync());
            clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.True(await next);
        Assert.Equal(2, connected);
    }
}
