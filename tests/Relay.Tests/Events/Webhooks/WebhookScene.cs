using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Relay.Events.Webhooks;
using Relay.Shops;
using Relay.Tests.Shops;
using Relay.Tests.Tickets;

namespace Relay.Tests.Events.Webhooks;

/// <summary>A relay whose webhooks reach a receiver of the test's, and a shop that its host has approved.</summary>
internal sealed class WebhookScene : IAsyncDisposable
{
    private int _number;

    private WebhookScene(RelayUnderTest relay, TestShop shop, Receiver receiver) => (Relay, Shop, Receiver) = (relay, shop, receiver);

    public RelayUnderTest Relay { get; private set; }

    public TestShop Shop { get; }

    public Receiver Receiver { get; }

    public string WebhookId { get; private set; } = "";

    public string Secret { get; private set; } = "";

    /// <summary>As it is kept now.</summary>
    public Webhook Now => Relay.Services.GetRequiredService<WebhookDirectory>().Find(WebhookId)!;

    /// <param name="folder">Kept where one is given, so that a restart can be played.</param>
    /// <param name="now">What the relay's clock begins with.</param>
    public static async Task<WebhookScene> SetAsync(string? folder = null, DateTimeOffset? now = null, string types = "[]", WebhookNetwork? network = null)
    {
        var receiver = await Receiver.StartAsync();
        var relay = await StartAsync(receiver, folder, now, network);
        var shop = await TestShop.RegisterAsync(relay);
        Approve(relay, shop);
        var scene = new WebhookScene(relay, shop, receiver);
        var made = await scene.AddAsync(receiver.Url, types);
        (scene.WebhookId, scene.Secret) = (made.Text("webhookId"), made.Text("secret"));
        return scene;
    }

    public static void Approve(RelayUnderTest relay, TestShop shop) =>
        relay.Services.GetRequiredService<ShopApprovals>().Set(new ShopId(shop.ShopId), ShopApproval.Approved);

    /// <summary>Ends the relay and starts it again with the same data.</summary>
    public async Task RestartAsync()
    {
        var (folder, now) = (Relay.Folder, Relay.Clock.GetUtcNow());
        await Relay.DisposeAsync();
        Relay = await StartAsync(Receiver, folder, now, null);
    }

    /// <summary>Starts another relay on what lies on the disk this moment: what a kill would leave, with nothing tidied up and nothing told to anybody.</summary>
    public async Task<RelayUnderTest> FromDiskAsync(string image)
    {
        // Not by our own streams, which respect the locks of the one that runs.
        using var copy = Process.Start("cp", ["-a", Relay.Folder + "/.", image]);
        await copy.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, copy.ExitCode);
        return await StartAsync(Receiver, image, Relay.Clock.GetUtcNow(), null);
    }

    public async Task<JsonElement> AddAsync(string url, string types = "[]")
    {
        using var client = Relay.Client(Shop.ShopKey);
        return await (await client.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", $$"""{"url":"{{url}}","types":{{types}}}""")).ReadAsync(HttpStatusCode.Created);
    }

    public async Task<JsonElement> PostAsync(string action)
    {
        using var client = Relay.Client(Shop.ShopKey);
        return await (await client.SendJsonAsync(HttpMethod.Post, $"/v1/webhooks/{WebhookId}/{action}")).ReadAsync(HttpStatusCode.OK);
    }

    /// <summary>The webhook as its shop sees it.</summary>
    public async Task<JsonElement> ShownAsync()
    {
        using var client = Relay.Client(Shop.ShopKey);
        var list = await (await client.GetAsync("/v1/webhooks")).ReadAsync(HttpStatusCode.OK);
        return list.GetProperty("items").EnumerateArray().Single(one => one.Text("webhookId") == WebhookId);
    }

    /// <summary>Pushes a ticket and returns its token.</summary>
    public async Task<string> PushAsync()
    {
        using var till = Relay.Client(Shop.TillKey);
        return await (await till.PostTicketAsync($$"""{"number":"{{++_number}}","total":1,"currency":"EUR"}""")).TokenAsync();
    }

    /// <summary>Waits until the webhook is as it should be.</summary>
    public async Task UntilAsync(Func<Webhook, bool> isSo)
    {
        for (var polls = 0; !isSo(Now); polls++)
        {
            Assert.True(polls < 3000, "The webhook did not become what was expected.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Moves the clock to the next try, and waits until it has been made.</summary>
    public async Task TryAgainAsync()
    {
        var before = Now;
        // The lane sets its own alarm from what was kept a moment ago: the clock goes on a little until it has rung.
        Relay.Clock.Advance(before.NextTryAt!.Value - Relay.Clock.GetUtcNow());
        for (var polls = 0; ReferenceEquals(Now, before); polls++)
        {
            Assert.True(polls < 3000, "The next try was not made.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
            Relay.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Relay.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    private static Task<RelayUnderTest> StartAsync(Receiver receiver, string? folder, DateTimeOffset? now, WebhookNetwork? network) =>
        RelayUnderTest.StartAsync(folder: folder, now: now, services: services => services.Replace(ServiceDescriptor.Singleton(network ?? receiver.Network)));
}
