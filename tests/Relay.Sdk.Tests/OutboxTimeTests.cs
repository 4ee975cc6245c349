using System.Text.Json;

namespace Relay.Sdk.Tests;

/// <summary>The outbox on a clock that the test moves.</summary>
public sealed class OutboxTimeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ticket_whose_customer_has_left_is_shown_printed_and_opens_a_drawer_for_nobody()
    {
        using var folder = new TemporaryFolder();
        var clock = new ManualClock();
        var up = false;
        await using var relay = await FakeRelay.StartAsync((context, asked) => up ? FakeRelay.AcceptAsync(context, asked) : FakeRelay.ProblemAsync(context, 503, "busy"));
        using var client = new RelayClient(OutboxTests.Options(relay.Url, "tr_till_a", folder), clock);
        var ticket = Examples.Tea();
        ticket.Deliver = new Deliver { OpenDrawer = true, Print = new PrintDelivery(), Email = new AddressDelivery("a@b.example", consent: true) };

        var kept = await client.SubmitAsync(ticket, Cancellation);
        up = true;
        await clock.SomebodyWaitsAsync();
        clock.Advance(TimeSpan.FromHours(5));
        await client.Outbox!.DrainAsync(Cancellation);

        Assert.False(kept.IsStored);
        var (first, last) = (relay.Requests[0], relay.Requests[^1]);
        var (now, late) = (JsonDocument.Parse(first.Body).RootElement, JsonDocument.Parse(last.Body).RootElement);
        Assert.NotEqual(first.Key, last.Key);
        Assert.Equal(now.GetProperty("token").GetString(), late.GetProperty("token").GetString());
        Assert.True(now.GetProperty("deliver").GetProperty("openDrawer").GetBoolean());
        Assert.Equal(["display", "email"], late.GetProperty("deliver").EnumerateObject().Select(member => member.Name));
        Assert.False(late.GetProperty("deliver").GetProperty("display").GetBoolean());
    }

    [Fact]
    public async Task Retry_after_is_kept_and_a_new_ticket_does_not_shorten_it()
    {
        using var folder = new TemporaryFolder();
        var clock = new ManualClock();
        await using var relay = await FakeRelay.StartAsync((context, _) => FakeRelay.ProblemAsync(context, 429, "too-many-requests", retryAfter: 7));
        using var client = new RelayClient(OutboxTests.Options(relay.Url, "tr_till_a", folder), clock);

        await client.SubmitAsync(Examples.Tea(), Cancellation);
        await clock.SomebodyWaitsAsync();
        await client.SubmitAsync(Examples.Tea(), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(6.9));

        Assert.Single(relay.Requests);
        clock.Advance(TimeSpan.FromSeconds(1));
        await clock.SomebodyWaitsAsync();
        Assert.Equal(2, relay.Requests.Count);
        Assert.Equal(relay.Requests[0], relay.Requests[1] with { Body = relay.Requests[0].Body });
    }

    [Fact]
    public async Task Ticket_on_which_the_relay_fails_every_time_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        var clock = new ManualClock();
        var (bad, good) = (Examples.Tea(), Examples.Tea());
        await using var relay = await FakeRelay.StartAsync((context, asked) => asked.Text.Contains(bad.Number, StringComparison.Ordinal)
            ? FakeRelay.ProblemAsync(context, 500, "internal-error") : FakeRelay.AcceptAsync(context, asked));
        using var client = new RelayClient(OutboxTests.Options(relay.Url, "tr_till_a", folder), clock);
        await client.SubmitAsync(bad, Cancellation);
        var drained = client.SubmitAsync(good, Cancellation).ContinueWith(_ => client.Outbox!.DrainAsync(Cancellation), TaskScheduler.Default).Unwrap();
        while (!drained.IsCompleted)
        {
            await Task.WhenAny(drained, clock.SomebodyWaitsAsync());
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(bad.Number, Assert.Single(client.Outbox!.Tickets).Number);
        Assert.Equal(good.Number, JsonDocument.Parse(relay.Requests[^1].Body).RootElement.GetProperty("number").GetString());
    }

    [Fact]
    public async Task Relay_that_never_answers_keeps_a_customer_waiting_once_only()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await FakeRelay.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var options = OutboxTests.Options(relay.Url, "tr_till_a", folder);
        options.AnswerWithin = TimeSpan.FromMilliseconds(50);
        options.Timeout = TimeSpan.FromMilliseconds(100);
        using var client = new RelayClient(options);

        for (var index = 0; index < 5; index++)
            Assert.False((await client.SubmitAsync(Examples.Tea(), Cancellation)).IsStored);

        Assert.Equal(5, client.Outbox!.Waiting);
    }
}
