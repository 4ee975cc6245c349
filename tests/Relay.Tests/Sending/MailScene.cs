using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Tests.Shops;
using Relay.Tests.Viewing;
using Relay.Tickets.Handover;

namespace Relay.Tests.Sending;

/// <summary>A relay with a mail server, a shop and its till.</summary>
internal sealed class MailScene : IAsyncDisposable
{
    public const string To = "anne.martin@example.org";
    public const string From = "tickets@relay.example.fr";

    private MailScene(RelayUnderTest relay, TestShop shop)
    {
        Relay = relay;
        Shop = shop;
        Till = relay.Client(shop.TillKey);
    }

    public RelayUnderTest Relay { get; }

    public TestShop Shop { get; }

    public HttpClient Till { get; }

    /// <param name="port">Of the mail server.</param>
    /// <param name="settings">Beyond those that every test has, or instead of them.</param>
    public static async Task<MailScene> StartAsync(int port, Dictionary<string, string>? settings = null, string? folder = null)
    {
        var relay = await RelayUnderTest.StartAsync(Settings(port, settings ?? []), folder);
        return new MailScene(relay, await TestShop.RegisterAsync(relay));
    }

    public static Dictionary<string, string> Settings(int port, Dictionary<string, string> more)
    {
        var settings = new Dictionary<string, string>
        {
            ["Relay:PublicUrl"] = "https://tickets.example.fr",
            ["Relay:Mail:Server"] = "127.0.0.1",
            ["Relay:Mail:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Relay:Mail:Security"] = "none",
            ["Relay:Mail:From"] = From,
            ["Relay:Mail:ForOpenShops"] = "true",
        };
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }

    public Task<PushedTicket> PushAsync(string sample = "shoes-receipt") =>
        PushedTicket.PushAsync(Relay, Shop, System.Text.Encoding.UTF8.GetString(Samples.Read(sample)));

    public Task<HttpResponseMessage> AskAsync(string token, string body) => Till.SendJsonAsync(HttpMethod.Post, $"/v1/tickets/{token}/deliveries", body);

    /// <summary>Has a ticket mailed; the delivery's id.</summary>
    public async Task<string> MailAsync(string token, string to = To) =>
        (await (await AskAsync(token, $$"""{"channel":"email","to":"{{to}}","consent":true}""")).ReadAsync(HttpStatusCode.Accepted)).Text("deliveryId");

    public async Task<string> MailAsync() => await MailAsync((await PushAsync()).Token);

    public async Task<Delivery> FindAsync(string id) => (await Relay.Services.GetRequiredService<IOutboxStore>().FindAsync(id, CancellationToken.None))!;

    /// <summary>Waits until the try with this number has failed and the delivery waits for the next, or has ended.</summary>
    public async Task<Delivery> TriedAsync(string id, int attempts = 1)
    {
        Delivery? now = null;
        await Until.TrueAsync(async () => (now = await FindAsync(id)).Attempts >= attempts && now.State != DeliveryState.Sending, $"try {attempts} was over");
        return now!;
    }

    /// <summary>Waits for the end; its state and reason.</summary>
    public async Task<(DeliveryState State, string? Reason)> EndedAsync(string id)
    {
        Delivery? now = null;
        await Until.TrueAsync(async () => !(now = await FindAsync(id)).IsOpen, "the delivery ended");
        return (now!.State, now.Reason);
    }

    public async ValueTask DisposeAsync()
    {
        Till.Dispose();
        await Relay.DisposeAsync();
    }
}
