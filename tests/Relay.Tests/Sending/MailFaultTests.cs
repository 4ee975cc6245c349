using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Sending;
using Relay.Tests.Shops;
using Relay.Tests.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Sending;

/// <summary>What a mail server can do to a mail, against one that really does it.</summary>
public sealed class MailFaultTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("rcpt 451 4.7.1 come back later", SendReasons.Deferred)]
    [InlineData("rcpt 452 4.2.2 mailbox full", SendReasons.MailboxFull)]
    [InlineData("mail 421 4.3.2 shutting down", SendReasons.Deferred)]
    [InlineData("data 451 4.3.0 try again", SendReasons.Deferred)]
    [InlineData("cut-in-data", SendReasons.CutOff)]
    [InlineData("cut-before-reply", SendReasons.CutOff)]
    public async Task What_may_pass_is_tried_again_with_the_same_message_id(string fault, string reason)
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        server.Behave(fault, "accept");

        var id = await scene.MailAsync();
        var waiting = await scene.TriedAsync(id);
        Assert.Equal((DeliveryState.Queued, reason, scene.Relay.Clock.GetUtcNow() + Minute), (waiting.State, waiting.Reason, waiting.DueAt));
        scene.Relay.Clock.Advance(Minute);

        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(id));
        Assert.All(await server.WaitAsync(), mail => Assert.Equal($"{id}@relay.example.fr", mail.Message.MessageId));
        Assert.Equal(2, server.Tries);
    }

    [Theory]
    [InlineData("rcpt 550 5.1.1 <{to}> is unknown here", SendReasons.NoSuchAddress)]
    [InlineData("rcpt 550 no such user", SendReasons.NoSuchAddress)]
    [InlineData("rcpt 552 5.2.2 over quota", SendReasons.MailboxFull)]
    [InlineData("rcpt 554 5.7.1 we do not like you", SendReasons.Rejected)]
    [InlineData("data 554 5.6.0 looks like spam", SendReasons.Rejected)]
    [InlineData("mail 550 5.7.1 who are you", SendReasons.NotAuthorised)]
    public async Task What_is_final_ends_and_the_till_is_told_why(string fault, string reason)
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        server.Behave(fault);

        var id = await scene.MailAsync();

        Assert.Equal((DeliveryState.Failed, reason), await scene.EndedAsync(id));
        var told = await (await scene.Till.GetAsync("/v1/deliveries/" + id)).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(("failed", reason), (told.Text("state"), told.Text("reason")));
        Assert.DoesNotContain(scene.Relay.Log.Lines, line => line.Contains("anne.martin", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(scene.Relay.Log.Lines, line => line.Contains(id, StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connection_that_breaks_after_the_mail_was_taken_sends_it_no_second_time()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        server.Behave("cut-after-reply");

        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(await scene.MailAsync()));
        Assert.Single(await server.WaitAsync());
    }

    [Fact]
    public async Task Tarpit_holds_its_own_mail_and_no_other_and_no_ticket()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        server.Behave("tarpit", "accept");
        var held = await scene.MailAsync();
        await Until.TrueAsync(() => server.Tries == 1, "the server holds the first mail");

        var other = await scene.MailAsync(await (await scene.Till.PostTicketAsync(TicketDoor.Minimal)).TokenAsync());
        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(other));
        Assert.Equal(DeliveryState.Sending, (await scene.FindAsync(held)).State);
        scene.Relay.Clock.Advance(Courier.Patience);

        var waiting = await scene.TriedAsync(held);
        Assert.Equal((DeliveryState.Queued, SendReasons.NoAnswer), (waiting.State, waiting.Reason));
    }

    [Fact]
    public async Task Nothing_is_said_to_a_server_from_which_STARTTLS_was_stripped()
    {
        await using var server = await MailServer.StartAsync("--login", "relay:secret");
        await using var scene = await MailScene.StartAsync(server.Port, new()
        {
            ["Relay:Mail:Security"] = "starttls", ["Relay:Mail:UserName"] = "relay", ["Relay:Mail:Password"] = "secret",
        });

        var waiting = await scene.TriedAsync(await scene.MailAsync());

        Assert.Equal((DeliveryState.Queued, SendReasons.TlsUnavailable), (waiting.State, waiting.Reason));
        Assert.Equal(0, server.Tries);
    }

    [Fact]
    public async Task Nothing_is_said_to_a_server_whose_certificate_nobody_vouches_for()
    {
        await using var server = await MailServer.StartWithTlsAsync();
        await using var scene = await MailScene.StartAsync(server.Port, new() { ["Relay:Mail:Security"] = "starttls" });

        var waiting = await scene.TriedAsync(await scene.MailAsync());

        Assert.Equal((DeliveryState.Queued, SendReasons.TlsFailed), (waiting.State, waiting.Reason));
        Assert.Equal(0, server.Tries);
    }

    [Fact]
    public async Task Login_that_is_refused_is_told_and_tried_again()
    {
        await using var server = await MailServer.StartWithTlsAsync("--smtps", "--login", "relay:right");
        await using var scene = await MailScene.StartAsync(server.Port, new()
        {
            ["Relay:Mail:Security"] = "tls", ["Relay:Mail:CaFile"] = server.CaFile, ["Relay:Mail:UserName"] = "relay", ["Relay:Mail:Password"] = "wrong",
        });

        var waiting = await scene.TriedAsync(await scene.MailAsync());

        Assert.Equal((DeliveryState.Queued, SendReasons.NotAuthorised), (waiting.State, waiting.Reason));
    }

    [Fact]
    public async Task Address_with_foreign_letters_goes_to_a_server_that_knows_them_and_ends_where_none_does()
    {
        await using var modern = await MailServer.StartAsync();
        await using var old = await MailServer.StartAsync("--no-utf8");
        await using var scene = await MailScene.StartAsync(modern.Port);
        await using var other = await MailScene.StartAsync(old.Port);

        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(await scene.MailAsync((await scene.PushAsync()).Token, "zoë@café.example")));
        // With SMTPUTF8 the domain, too, goes in its own letters (RFC 6531, 3.2).
        Assert.Equal("zoë@café.example", Assert.Single(await modern.WaitAsync()).Envelope.GetProperty("to")[0].GetString());
        Assert.Equal((DeliveryState.Failed, SendReasons.AddressNotSupported),
            await other.EndedAsync(await other.MailAsync((await other.PushAsync()).Token, "zoë@café.example")));
    }

    [Fact]
    public async Task Server_that_is_down_for_days_is_asked_37_times_and_tickets_go_on()
    {
        await using var scene = await MailScene.StartAsync(port: 1);
        var begin = scene.Relay.Clock.GetUtcNow();
        var id = await scene.MailAsync();

        var tries = new List<DateTimeOffset> { begin };
        while (await scene.TriedAsync(id, tries.Count) is { IsOpen: true } waiting)
        {
            Assert.Equal(SendReasons.NoAnswer, waiting.Reason);
            scene.Relay.Clock.Advance(waiting.DueAt - scene.Relay.Clock.GetUtcNow());
            tries.Add(waiting.DueAt);
        }

        Assert.Equal(37, tries.Count);
        Assert.InRange(tries[^1] - begin, TimeSpan.FromHours(93), TimeSpan.FromHours(96));
        Assert.Equal((DeliveryState.Failed, SendReasons.NoAnswer), await scene.EndedAsync(id));
        await (await scene.Till.PostTicketAsync(TicketDoor.Minimal)).TokenAsync();
    }

    [Fact]
    public async Task Forgotten_ticket_is_not_mailed_any_more()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port);
        server.Behave("rcpt 451 later", "accept");
        var ticket = await scene.PushAsync();
        await scene.TriedAsync(await scene.MailAsync(ticket.Token));

        await (await scene.Till.DeleteAsync("/v1/tickets/" + ticket.Token)).ReadAsync(HttpStatusCode.NoContent);
        var next = await scene.MailAsync();
        scene.Relay.Clock.Advance(Minute);
        await scene.EndedAsync(next);

        Assert.Equal(2, server.Tries);
    }

    [Fact]
    public async Task Shop_of_an_open_relay_sends_only_once_its_host_has_approved_it()
    {
        await using var server = await MailServer.StartAsync();
        await using var scene = await MailScene.StartAsync(server.Port, new() { ["Relay:Mail:ForOpenShops"] = "false" });
        var token = (await scene.PushAsync()).Token;
        const string Asked = $$"""{"channel":"email","to":"{{MailScene.To}}","consent":true}""";

        using var refused = await scene.AskAsync(token, Asked);
        Assert.Equal(("channel-unavailable", "/channel invalid-value"), await refused.RefusalAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Contains("until its host has approved it", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await SayAsync(scene, "approve", scene.Shop.ShopId));
        Assert.Equal((DeliveryState.Done, null), await scene.EndedAsync(await scene.MailAsync(token)));

        server.Behave("rcpt 451 later");
        var waiting = await scene.MailAsync(token);
        await scene.TriedAsync(waiting);
        Assert.Equal(0, await SayAsync(scene, "suspend", scene.Shop.ShopId));
        scene.Relay.Clock.Advance(Minute);
        Assert.Equal((DeliveryState.Failed, SendReasons.ShopNotAllowed), await scene.EndedAsync(waiting));
        using var suspended = await scene.AskAsync(token, Asked);
        Assert.Contains("has suspended this shop", await suspended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await SayAsync(scene, "approve", "everybody"));
    }

    private static Task<int> SayAsync(MailScene scene, params string[] words) =>
        scene.Relay.Services.GetServices<global::Relay.Hosting.IRelayCommand>().Single(command => command.Name == "shops").RunAsync(words, TextWriter.Null, CancellationToken.None);
}
