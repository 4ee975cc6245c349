using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Relay.Displays.Pairings;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Shops;

/// <summary>Things of one shop that routes name, each made when it is first asked for.</summary>
internal sealed partial class AccessThings(RelayUnderTest relay, TestShop shop)
{
    private const string Number = "1082000000825";

    private readonly Dictionary<string, string> _made = [];

    /// <summary>The text with every <c>{name}</c> replaced.</summary>
    public async Task<string> FillAsync(string text)
    {
        foreach (var name in Names().Matches(text).Select(match => match.Groups[1].Value).Distinct())
            text = text.Replace($"{{{name}}}", await FindAsync(name), StringComparison.Ordinal);
        return text;
    }

    private async Task<string> FindAsync(string name)
    {
        if (name == "code")
            return TabletCode();
        if (!_made.TryGetValue(name, out var value))
            _made[name] = value = await MakeAsync(name);
        return value;
    }

    private async Task<string> MakeAsync(string name) => name switch
    {
        "tillId" => shop.TillId,
        "kid" => TestShop.Kid(shop.TillKey),
        "token" => (await PushAsync()).Text("token"),
        "number" => (await PushAsync()).Text("number"),
        "pairingId" => (await OpenPairingAsync()).Text("pairingId"),
        "id" => await PairAsync(),
        "printerId" => await AddPrinterAsync(),
        "webhookId" => await AddWebhookAsync(),
        "deliveryId" => await QueueAsync(),
        _ => throw new InvalidOperationException($"The scene has nothing to put into {{{name}}}."),
    };

    private async Task<System.Text.Json.JsonElement> PushAsync()
    {
        using var till = relay.Client(shop.TillKey);
        till.DefaultRequestHeaders.Add("Idempotency-Key", "scene-0001");
        var answer = await till.SendJsonAsync(HttpMethod.Post, "/v1/tickets", $$"""{"number":"{{Number}}","total":1,"currency":"EUR"}""");
        return await answer.ReadAsync(HttpStatusCode.Created);
    }

    private async Task<System.Text.Json.JsonElement> OpenPairingAsync()
    {
        using var till = relay.Client(shop.TillKey);
        return await (await till.SendJsonAsync(HttpMethod.Post, "/v1/pairings")).ReadAsync(HttpStatusCode.Created);
    }

    /// <summary>A display of the shop, paired by its link.</summary>
    private async Task<string> PairAsync()
    {
        var link = new Uri((await OpenPairingAsync()).Text("link"));
        using var tablet = relay.Client();
        Assert.Equal(HttpStatusCode.SeeOther, (await tablet.PostAsync(link.AbsolutePath, null)).StatusCode);
        using var till = relay.Client(shop.TillKey);
        var displays = await (await till.GetAsync("/v1/displays")).ReadAsync(HttpStatusCode.OK);
        return Assert.Single(displays.EnumerateObject().First(member => member.Value.ValueKind == System.Text.Json.JsonValueKind.Array).Value.EnumerateArray()).Text("displayId");
    }

    private async Task<string> AddPrinterAsync()
    {
        using var till = relay.Client(shop.TillKey);
        return (await (await till.SendJsonAsync(HttpMethod.Post, "/v1/printers", """{"name":"Counter","protocol":"star-cloudprnt"}""")).ReadAsync(HttpStatusCode.Created)).Text("printerId");
    }

    private async Task<string> AddWebhookAsync()
    {
        using var owner = relay.Client(shop.ShopKey);
        var answer = await owner.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", """{"url":"https://pos.example.com/hook"}""");
        return (await answer.ReadAsync(HttpStatusCode.Created)).Text("webhookId");
    }

    /// <summary>A delivery of the till, put where the channels put theirs.</summary>
    private async Task<string> QueueAsync()
    {
        var now = relay.Clock.GetUtcNow();
        var delivery = new Delivery
        {
            Id = "dl_scene", Channel = DeliveryChannels.Drawer, Shop = new ShopId(shop.ShopId), Till = new TillId(shop.TillId), Ticket = TicketId.None,
            CreatedAt = now, DueAt = now, GiveUpAt = now.AddMinutes(1),
        };
        await relay.Services.GetRequiredService<IOutboxStore>().AddAsync(delivery, CancellationToken.None);
        return delivery.Id;
    }

    /// <summary>What a new tablet shows: good for one claim.</summary>
    private string TabletCode() =>
        relay.Services.GetRequiredService<PairingBook>().ShowFor(RandomNumberGenerator.GetBytes(32), "192.0.2.1", "192.0.2.1", "test")!.Shown.Reveal();

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Names();
}
