using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Relay.Tests.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Tickets.Handover;

/// <summary>Tickets that are to be handed over, through the relay's door, with channels that only remember.</summary>
public sealed class HandoverDoorTests
{
    private const string Address = "somebody@example.org";

    private readonly TestChannel _mail = new(DeliveryChannels.Email);
    private readonly TestChannel _print = new(DeliveryChannels.Print);
    private readonly TestChannel _drawer = new(DeliveryChannels.Drawer);

    [Fact]
    public async Task Ticket_brings_its_deliveries_along_and_a_repeated_request_brings_none()
    {
        await using var relay = await StartAsync();
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var body = Ticket("42", $$"""{"email":{"to":"{{Address}}"},"print":{"to":"p"},"openDrawer":true}""");

        var token = await (await till.PostTicketAsync(body, "key-0001")).TokenAsync();
        using var again = await till.PostTicketAsync(body, "key-0001");

        Assert.True(again.IsReplayed());
        var mail = Assert.Single(_mail.Told);
        Assert.Equal((Address, token), (Open(relay, mail).To, Open(relay, mail).Token));
        Assert.True(Open(relay, Assert.Single(_print.Told)).OpenDrawer);
        Assert.Empty(_drawer.Told);
    }

    [Fact]
    public async Task Drawer_is_told_alone_where_nothing_is_printed()
    {
        await using var relay = await StartAsync();
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        await (await till.PostTicketAsync(Ticket("42", """{"openDrawer":true}"""))).TokenAsync();

        Assert.Equal("payment", Assert.Single(_drawer.Told).Detail.Cause);
    }

    [Fact]
    public async Task Refused_ticket_leaves_no_key_of_a_delivery_behind()
    {
        await using var relay = await StartAsync();
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        await (await till.PostTicketAsync(Ticket("42", """{"display":true}"""))).TokenAsync();

        using var refused = await till.PostTicketAsync(Ticket("42", $$"""{"email":{"to":"{{Address}}"} }""").Replace("9.90", "8.90", StringComparison.Ordinal));

        Assert.Equal("duplicate-number", (await refused.RefusalAsync(HttpStatusCode.Conflict)).Slug);
        Assert.Empty(_mail.Told);
        Assert.DoesNotContain(await File.ReadAllBytesAsync(KeyFile(relay)), one => one != 0);
    }

    [Fact]
    public async Task What_the_shop_cannot_use_is_refused_with_its_member_and_the_ticket_is_not_stored()
    {
        await using var relay = await StartAsync();
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        _mail.Closed = "Mail is not set up.";

        using var refused = await till.PostTicketAsync(Ticket("42", $$"""{"email":{"to":"{{Address}}"},"sms":{"to":"1"} }"""));
        var token = await (await till.PostTicketAsync(Ticket("42", "{}"))).TokenAsync();
        using var late = await till.SendJsonAsync(HttpMethod.Post, $"/v1/tickets/{token}/deliveries", $$"""{"channel":"email","to":"{{Address}}"}""");

        Assert.Equal(("not-available", "/deliver/email not-available, /deliver/sms not-available"), await refused.RefusalAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal(("channel-unavailable", "/channel invalid-value"), await late.RefusalAsync(HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task Delivery_is_queued_and_its_state_is_told_without_the_address()
    {
        await using var relay = await StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var till = relay.Client(shop.TillKey);
        var token = await (await till.PostTicketAsync(TicketDoor.Minimal)).TokenAsync();

        var accepted = await (await till.SendJsonAsync(HttpMethod.Post, $"/v1/tickets/{token}/deliveries", $$"""{"channel":"email","to":"{{Address}}"}"""))
            .ReadAsync(HttpStatusCode.Accepted);
        var id = accepted.Text("deliveryId");
        var queued = await (await till.GetAsync("/v1/deliveries/" + id)).ReadAsync(HttpStatusCode.OK);

        Assert.Equal(("email", "queued"), (queued.Text("channel"), queued.Text("state")));
        Assert.DoesNotContain(Address, queued.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(_mail.Told).Id);
    }

    [Fact]
    public async Task Ended_delivery_is_told_in_the_events_of_the_ticket_and_its_key_is_destroyed()
    {
        await using var relay = await StartAsync();
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var token = await (await till.PostTicketAsync(Ticket("42", $$"""{"email":{"to":"{{Address}}"} }"""))).TokenAsync();
        var desk = relay.Services.GetRequiredService<DeliveryDesk>();
        var waiting = Assert.Single(_mail.Told);

        var claimed = await desk.ClaimAsync(waiting, TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Null(await desk.ClaimAsync(waiting, TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.NotNull(await desk.EndAsync(claimed!, DeliveryState.Done, null, CancellationToken.None));

        var state = await (await till.GetAsync("/v1/tickets/" + token)).ReadAsync(HttpStatusCode.OK);
        Assert.Equal("emailed", state.GetProperty("events")[0].Text("type"));
        Assert.Null(relay.Services.GetRequiredService<DeliverySeal>().Open(waiting));
        Assert.DoesNotContain(await File.ReadAllBytesAsync(KeyFile(relay)), one => one != 0);
    }

    [Fact]
    public async Task Choice_is_stored_with_what_it_asks_for_and_told_even_where_the_relay_cannot_do_it()
    {
        await using var relay = await StartAsync();
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var text = await (await till.PostTicketAsync(TicketDoor.Minimal)).TokenAsync();
        var handover = relay.Services.GetRequiredService<TicketHandover>();
        Assert.True(Token.TryParse(text, out var token));

        Assert.Equal(ChoiceOutcome.WrongAddress, await handover.ChooseAsync(new(token, CustomerChoices.Email, "wrong", "d_1"), CancellationToken.None));
        Assert.Equal(ChoiceOutcome.Stored, await handover.ChooseAsync(new(token, CustomerChoices.Email, Address, "d_1"), CancellationToken.None));
        Assert.Equal(ChoiceOutcome.Stored, await handover.ChooseAsync(new(token, CustomerChoices.Sms, "+33600000000", "d_1"), CancellationToken.None));
        Assert.Equal(ChoiceOutcome.Stored, await handover.ChooseAsync(new(token, CustomerChoices.CardSlip, null, "d_1"), CancellationToken.None));
        Assert.Equal(ChoiceOutcome.Stored, await handover.ChooseAsync(new(token, CustomerChoices.None, null, "d_1"), CancellationToken.None));
        Assert.Equal(ChoiceOutcome.Gone, await handover.ChooseAsync(new(Token.New(), CustomerChoices.None, null, "d_1"), CancellationToken.None));

        var state = await (await till.GetAsync("/v1/tickets/" + text)).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(["declined", "choice", "choice", "choice", "received"], state.GetProperty("events").EnumerateArray().Select(one => one.Text("type")));
        Assert.Equal(Address, Open(relay, Assert.Single(_mail.Told)).To);
        Assert.Empty(_print.Told);
    }

    [Fact]
    public async Task Forgotten_ticket_forgets_the_addresses_of_its_deliveries_too()
    {
        await using var relay = await StartAsync();
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        var token = await (await till.PostTicketAsync(Ticket("42", $$"""{"email":{"to":"{{Address}}"} }"""))).TokenAsync();

        await (await till.DeleteAsync("/v1/tickets/" + token)).ReadAsync(HttpStatusCode.NoContent);

        var waiting = Assert.Single(_mail.Told);
        var told = await (await till.GetAsync("/v1/deliveries/" + waiting.Id)).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(("failed", "ticket-erased"), (told.Text("state"), told.Text("reason")));
        Assert.Null(relay.Services.GetRequiredService<DeliverySeal>().Open(waiting));
    }

    [Fact]
    public async Task Waiting_delivery_outlives_a_restart_and_keys_of_ended_ones_do_not()
    {
        var folder = Directory.CreateTempSubdirectory("relay-handover-").FullName;
        try
        {
            Delivery waiting;
            await using (var relay = await StartAsync(folder))
            {
                using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
                await (await till.PostTicketAsync(Ticket("42", $$"""{"email":{"to":"{{Address}}"} }"""))).TokenAsync();
                waiting = Assert.Single(_mail.Told);
                // As a crash leaves it between the key and the commit.
                relay.Services.GetRequiredService<OutboxKeys>().Take();
            }
            await using var restarted = await StartAsync(folder);
            Assert.Equal(Address, Open(restarted, (await restarted.Services.GetRequiredService<IOutboxStore>().FindAsync(waiting.Id, CancellationToken.None))!).To);
            var keys = (await File.ReadAllBytesAsync(KeyFile(restarted))).Chunk(32).ToList();
            Assert.Equal(1, keys.Count(key => key.Any(one => one != 0)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Ticket(string number, string deliver) =>
        $$"""{"number":"{{number}}","total":9.90,"currency":"EUR","deliver":{{deliver}}}""";

    private static string KeyFile(RelayUnderTest relay) => Path.Combine(relay.Folder, "keys", OutboxKeys.FileName);

    private static DeliveryPayload Open(RelayUnderTest relay, Delivery delivery) => relay.Services.GetRequiredService<DeliverySeal>().Open(delivery)!;

    private Task<RelayUnderTest> StartAsync(string? folder = null) => RelayUnderTest.StartAsync(folder: folder, services: services =>
    {
        services.RemoveAll<IHandoverChannel>();
        services.AddSingleton<IHandoverChannel>(_mail);
        services.AddSingleton<IHandoverChannel>(_print);
        services.AddSingleton<IHandoverChannel>(_drawer);
    });
}
