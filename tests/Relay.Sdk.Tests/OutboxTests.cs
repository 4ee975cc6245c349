using Microsoft.AspNetCore.Http;

namespace Relay.Sdk.Tests;

/// <summary>What a till may rely on when the relay is away.</summary>
public sealed class OutboxTests(RelayFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tickets_of_a_day_without_network_arrive_in_order_each_once_under_the_links_that_were_shown()
    {
        using var folder = new TemporaryFolder();
        var (relay, links) = (fixture.Relay, new List<(string Number, string? Link)>());
        var away = Options($"http://127.0.0.1:{RelayProcess.FreePort()}", relay.TillKey, folder);
        away.PublicUrl = relay.Url;
        using (var offline = new RelayClient(away))
            for (var index = 0; index < 20; index++)
            {
                var ticket = Examples.Tea();
                var kept = await offline.SubmitAsync(ticket, Cancellation);
                Assert.False(kept.IsStored);
                links.Add((ticket.Number, kept.Link));
            }

        // The till is switched off and on again, and the network is back.
        using (var still = new RelayClient(away))
            Assert.Equal(links.Select(one => one.Number), still.Outbox!.Tickets.Select(one => one.Number));
        using var client = Client(relay.Url, relay.TillKey, folder);
        await client.Outbox!.DrainAsync(Cancellation);

        Assert.Empty(client.Outbox.Tickets);
        foreach (var (number, link) in links)
            Assert.Equal(link, (await client.FindTicketAsync(number, Cancellation)).Link);
        var received = await Task.WhenAll(links.Select(async one => (await client.FindTicketAsync(one.Number, Cancellation)).ReceivedAt));
        Assert.Equal(received.Order(), received);
    }

    [Fact]
    public async Task Relay_that_answers_has_the_ticket_at_once()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await FakeRelay.StartAsync(FakeRelay.AcceptAsync);
        using var client = Client(relay.Url, "tr_till_a", folder);

        var sent = await client.SubmitAsync(Examples.Tea(), Cancellation);

        Assert.True(sent.IsStored);
        Assert.Equal(0, client.Outbox!.Waiting);
        Assert.StartsWith(FakeRelay.PublicUrl + "/T/", client.LinkOf(Token.New()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_begin_as_the_relay_last_said_also_after_a_restart_without_network()
    {
        using var folder = new TemporaryFolder();
        await using (var relay = await FakeRelay.StartAsync(FakeRelay.AcceptAsync))
        {
            using var online = Client(relay.Url, "tr_till_a", folder);
            await online.SubmitAsync(Examples.Tea(), Cancellation);
        }

        using var offline = Client($"http://127.0.0.1:{RelayProcess.FreePort()}", "tr_till_a", folder);

        Assert.StartsWith(FakeRelay.PublicUrl + "/T/", offline.LinkOf(Token.New()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_ticket_is_told_to_who_waits_and_not_kept()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await FakeRelay.StartAsync((context, _) => FakeRelay.ProblemAsync(context, 422, "invalid-content"));
        using var client = Client(relay.Url, "tr_till_a", folder);

        await Assert.ThrowsAsync<ContentRefusedException>(() => client.SubmitAsync(Examples.Tea(), Cancellation));

        Assert.Empty(client.Outbox!.Tickets);
    }

    [Fact]
    public async Task Ticket_refused_later_stays_to_be_looked_at_and_the_next_one_goes_out()
    {
        using var folder = new TemporaryFolder();
        var (bad, good) = (Examples.Tea(), Examples.Tea());
        var address = $"http://127.0.0.1:{RelayProcess.FreePort()}";
        using (var offline = Client(address, "tr_till_a", folder))
        {
            await offline.SubmitAsync(bad, Cancellation);
            await offline.SubmitAsync(good, Cancellation);
        }
        await using var relay = await FakeRelay.StartAsync((context, asked) => asked.Text.Contains(bad.Number, StringComparison.Ordinal)
            ? FakeRelay.ProblemAsync(context, 422, "invalid-content") : FakeRelay.AcceptAsync(context, asked));
        using (var client = Client(relay.Url, "tr_till_a", folder))
            await client.Outbox!.DrainAsync(Cancellation);

        using var later = Client(address, "tr_till_a", folder);
        var left = Assert.Single(later.Outbox!.Tickets);
        Assert.Equal(bad.Number, left.Number);
        Assert.Equal("invalid-content", left.Refusal?.Slug);
        later.Outbox.Discard(left);
        Assert.Empty(later.Outbox.Tickets);
    }

    [Fact]
    public async Task Mended_ticket_takes_the_place_of_the_refused_one()
    {
        using var folder = new TemporaryFolder();
        var ticket = Examples.Tea();
        await using var relay = await FakeRelay.StartAsync((context, asked) => asked.Text.Contains("EURO", StringComparison.Ordinal)
            ? FakeRelay.ProblemAsync(context, 422, "invalid-content") : FakeRelay.AcceptAsync(context, asked));
        ticket.Currency = "EURO";
        using (var offline = Client($"http://127.0.0.1:{RelayProcess.FreePort()}", "tr_till_a", folder))
            await offline.SubmitAsync(ticket, Cancellation);
        using var client = Client(relay.Url, "tr_till_a", folder);
        await client.Outbox!.DrainAsync(Cancellation);

        ticket.Currency = "EUR";
        var sent = await client.SubmitAsync(ticket, Cancellation);

        Assert.True(sent.IsStored);
        Assert.Empty(client.Outbox.Tickets);
    }

    [Fact]
    public async Task Sale_submitted_again_after_a_crash_is_the_same_ticket()
    {
        using var folder = new TemporaryFolder();
        var ticket = Examples.Tea();
        string? link;
        using (var offline = Client($"http://127.0.0.1:{RelayProcess.FreePort()}", "tr_till_a", folder))
            link = (await offline.SubmitAsync(ticket, Cancellation)).Link![^26..];
        await using var relay = await FakeRelay.StartAsync(FakeRelay.AcceptAsync);
        using var client = Client(relay.Url, "tr_till_a", folder);

        Assert.Equal(link, (await client.SubmitAsync(ticket, Cancellation)).Token);
        await client.Outbox!.DrainAsync(Cancellation);
        var again = await client.SubmitAsync(ticket, Cancellation);
        ticket.Total = 1;

        Assert.Equal((link, true), (again.Token, again.IsStored));
        await Assert.ThrowsAsync<DuplicateNumberException>(() => client.SubmitAsync(ticket, Cancellation));
        Assert.Single(relay.Requests);
    }

    [Fact]
    public async Task Full_outbox_refuses_and_keeps_what_it_has()
    {
        using var folder = new TemporaryFolder();
        var options = Options($"http://127.0.0.1:{RelayProcess.FreePort()}", "tr_till_a", folder);
        options.OutboxTickets = 2;
        using var client = new RelayClient(options);
        await client.SubmitAsync(Examples.Tea(), Cancellation);
        await client.SubmitAsync(Examples.Tea(), Cancellation);

        await Assert.ThrowsAsync<OutboxFullException>(() => client.SubmitAsync(Examples.Tea(), Cancellation));

        Assert.Equal(2, client.Outbox!.Waiting);
    }

    [Fact]
    public async Task Two_programs_cannot_have_the_same_outbox()
    {
        using var folder = new TemporaryFolder();
        using var client = Client("http://127.0.0.1:1", "tr_till_a", folder);

        Assert.Contains("folder of its own", (await Assert.ThrowsAsync<IOException>(() => Task.Run(() => Client("http://127.0.0.1:1", "tr_till_a", folder)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_that_arrived_without_being_heard_of_is_recognised_by_its_token()
    {
        using var folder = new TemporaryFolder();
        var ticket = Examples.Tea();
        ticket.Token = Token.New();
        await using var relay = await FakeRelay.StartAsync((context, asked) => asked.Method == "POST"
            ? FakeRelay.ProblemAsync(context, 409, "duplicate-number")
            : context.Response.WriteAsync($$"""{"token":"{{ticket.Token}}","link":"{{FakeRelay.PublicUrl}}/T/{{ticket.Token}}","number":"{{ticket.Number}}","state":"received"}""", Cancellation));
        using var client = Client(relay.Url, "tr_till_a", folder);

        Assert.True((await client.SubmitAsync(ticket, Cancellation)).IsStored);
    }

    internal static RelayClientOptions Options(string url, string key, TemporaryFolder folder) =>
        new(url, key) { OutboxFolder = folder.File("outbox"), AnswerWithin = TimeSpan.FromMinutes(1), Timeout = TimeSpan.FromMinutes(1) };

    private static RelayClient Client(string url, string key, TemporaryFolder folder) => new(Options(url, key, folder));
}
