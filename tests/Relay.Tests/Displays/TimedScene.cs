using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Relay.Shops;
using Relay.Tests.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;
using Relay.Tickets.Sealing;

namespace Relay.Tests.Displays;

/// <summary>A shop that prints by itself after 20 seconds, with a till, a display and a Star printer; and another such shop, whose print tells that the time has passed.</summary>
internal sealed class TimedScene : IAsyncDisposable
{
    private readonly TestShop _shop;
    private readonly TestShop _other;
    private readonly string _printer;
    private readonly string _folder;

    private TimedScene(RelayUnderTest relay, TestShop shop, TestShop other, TestDisplay display, string printer) =>
        (Relay, _shop, _other, Display, _printer, _folder) = (relay, shop, other, display, printer, relay.Folder);

    public RelayUnderTest Relay { get; private set; }

    public TestDisplay Display { get; private set; }

    public string ShopId => _shop.ShopId;

    public TestTill Manager => new(Relay, _shop.ShopKey);

    public TestTill Till => new(Relay, _shop.TillKey);

    public static async Task<TimedScene> StartAsync(bool printer = true)
    {
        var relay = await RelayUnderTest.StartAsync(folder: Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName()));
        var (shop, other) = (await TestShop.RegisterAsync(relay), await TestShop.RegisterAsync(relay));
        foreach (var one in new[] { shop, other })
            await new TestTill(relay, one.ShopKey).SendAsync(HttpMethod.Patch, "/v1/shop", """{"country":"AT","printSeconds":20,"choices":["paper","email","none"]}""");
        var added = printer
            ? await new TestTill(relay, shop.TillKey).SendAsync(HttpMethod.Post, "/v1/printers", """{"name":"Counter","protocol":"star-cloudprnt"}""", HttpStatusCode.Created)
            : default;
        var display = await (await TestDisplay.PairAsync(relay, shop.TillKey)).ConnectAsync();
        return new TimedScene(relay, shop, other, display, printer ? new Uri(added.Text("url")).AbsolutePath : "");
    }

    /// <summary>A ticket whose code is up: stored as shown.</summary>
    public async Task<JsonElement> ShowAsync(string members = "")
    {
        var ticket = await Till.PushAsync(members);
        await UntilAsync(ticket, TicketEventType.Shown);
        return ticket;
    }

    /// <summary>Lets time pass until all that was due in it is done: a ticket of the other shop, shown last, has its turn last.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        var last = await new TestTill(Relay, _other.TillKey).PushAsync(""","deliver":{"display":false}""");
        Assert.True(Token.TryParse(last.Text("token"), out var token));
        await Relay.Services.GetRequiredService<TicketVault>().ShownAsync(token, TestContext.Current.CancellationToken);
        Relay.Clock.Advance(span);
        await ChoiceAsync(last);
    }

    public async Task RestartAsync(TimeSpan down)
    {
        var (now, cookie) = (Relay.Clock.GetUtcNow() + down, Display.Cookie);
        await Display.DisposeAsync();
        await Relay.DisposeAsync();
        Relay = await RelayUnderTest.StartAsync(folder: _folder, now: now);
        Display = await new TestDisplay(Relay, cookie).ConnectAsync();
    }

    /// <summary>The first choice of a ticket, made or yet to come.</summary>
    public async Task<EventDetail> ChoiceAsync(JsonElement ticket) => (await UntilAsync(ticket, TicketEventType.Choice)).Detail!;

    public async Task<IReadOnlyList<EventDetail>> ChoicesAsync(JsonElement ticket) =>
        [.. (await Relay.Services.GetRequiredService<ITicketStore>().ReadEventsAsync(IdOf(ticket), TestContext.Current.CancellationToken))
            .Where(one => one.Type == TicketEventType.Choice).Select(one => one.Detail!)];

    public async Task<IReadOnlyList<Delivery>> PrintsAsync(JsonElement ticket) =>
        [.. (await Relay.Services.GetRequiredService<IOutboxStore>().ReadOfTicketAsync(IdOf(ticket), TestContext.Current.CancellationToken))
            .Where(one => one.Channel == DeliveryChannels.Print)];

    public async Task<TicketEvent> UntilAsync(JsonElement ticket, TicketEventType type)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var happening in Relay.Services.GetRequiredService<TicketEvents>().ReadAsync(0, patience.Token))
            if (happening.Event.Type == type && happening.Event.Ticket == IdOf(ticket))
                return happening.Event;
        throw new InvalidOperationException("Events never end.");
    }

    /// <summary>What the printer is answered.</summary>
    public async Task<string> OfferedAsync()
    {
        using var line = Relay.Client();
        using var answer = await line.SendJsonAsync(HttpMethod.Post, _printer, """{"statusCode":"200%20OK"}""");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>As no shop may set it today.</summary>
    public Task SetCountryAsync(string country)
    {
        var directory = Relay.Services.GetRequiredService<ShopDirectory>();
        return directory.ChangeAsync(() => (new ShopChange { PutShops = [directory.Find(new ShopId(ShopId))! with { Country = country }] }, true), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Display.DisposeAsync();
        await Relay.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static TicketId IdOf(JsonElement ticket) => Token.TryParse(ticket.Text("token"), out var token) ? TokenKeys.IdOf(token) : throw new InvalidOperationException("No token.");
}
