using System.Net.Http.Json;
using System.Text.Json;
using Relay.Tests;

namespace Relay.EndToEnd;

/// <summary>A relay that is killed while it owes a webhook its events brings all of them when it is started again.</summary>
public sealed class WebhookKillTests
{
    private const int Before = 3, After = 4;

    /// <param name="receiver">What it does when the relay is killed.</param>
    [Theory]
    [InlineData("is away")]
    [InlineData("holds its answer")]
    public async Task Every_acknowledged_event_is_delivered_in_order_and_signed_although_the_relay_was_killed(string receiver)
    {
        using var folder = new TemporaryFolder();
        await using var pos = new WebhookReceiver();
        await pos.ComeAsync();
        string secret, firstKey, secondKey;
        // What each till was promised, in order.
        List<string> first = [], second = [];
        await using (var relay = await StartAsync(folder, pos))
        {
            (var shopKey, firstKey) = await TillClient.RegisterAsync(relay);
            using var shop = relay.Client(shopKey);
            secondKey = (await PostAsync(shop, "/v1/tills", new { name = "2" })).GetProperty("tillKey").GetString()!;
            await ApproveAsync(folder, shop);
            secret = (await PostAsync(shop, "/v1/webhooks", new { url = pos.Url, types = new[] { "ticket.received" } })).GetProperty("secret").GetString()!;
            await PushAsync(relay, firstKey, "a", Before, first);
            await PushAsync(relay, secondKey, "b", Before, second);
            await Until.TrueAsync(() => Told(pos).Count == 2 * Before, "the first events were delivered");

            if (receiver == "is away")
                await pos.GoAsync();
            else
                pos.Hold();
            await PushAsync(relay, firstKey, "c", After, first);
            await PushAsync(relay, secondKey, "d", After, second);
            if (receiver != "is away")
                await Until.TrueAsync(() => pos.All.Any(message => !message.Taken), "the receiver had a message that it does not answer");
            await relay.KillAsync();
        }
        var beforeKill = pos.All;
        pos.Release();
        if (receiver == "is away")
            await pos.ComeAsync();

        await using var again = await StartAsync(folder, pos);

        await Until.TrueAsync(() => Told(pos).Count == 2 * (Before + After), "all events were delivered");
        var all = pos.All;
        // In the order of each till; what comes again comes under the same id and says the same.
        Assert.All(all.GroupBy(message => message.Id), same => Assert.Single(same.Select(message => message.Body).Distinct()));
        var inOrder = all.DistinctBy(message => message.Id).GroupBy(message => message.Till).Select(till => till.Select(message => message.Reference).ToList()).ToList();
        Assert.Equal(2, inOrder.Count);
        Assert.Contains(inOrder, till => till.SequenceEqual(first));
        Assert.Contains(inOrder, till => till.SequenceEqual(second));
        // Ids grow, and what was begun anew goes on from there without a gap.
        Assert.Equal(all.Skip(beforeKill.Count).Select(message => long.Parse(message.Id, null)).Order(), all.Skip(beforeKill.Count).Select(message => long.Parse(message.Id, null)));
        if (receiver != "is away")
            Assert.True(all.Count(message => message.Id == beforeKill[^1].Id) > 1, "What was not answered came again.");
        foreach (var message in all.DistinctBy(message => message.Id))
            Assert.Equal("ok", await message.Received.JudgeAsync(secret));
        Assert.NotEqual("ok", await (all[^1].Received with { Body = all[^1].Body + " " }).JudgeAsync(secret));
    }

    /// <summary>Ids that were answered with 2xx.</summary>
    private static HashSet<string> Told(WebhookReceiver pos) => [.. pos.All.Where(message => message.Taken).Select(message => message.Id)];

    private static Task<RelayProcess> StartAsync(TemporaryFolder folder, WebhookReceiver pos) => RelayProcess.StartWithAsync(
        new() { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location, [StartupHook.Certificate] = pos.Thumbprint }, folder.File("data"), "--Relay:Registration=open");

    /// <summary>As <c>Relay shops approve</c> does.</summary>
    private static async Task ApproveAsync(TemporaryFolder folder, HttpClient shop)
    {
        var id = (await shop.GetFromJsonAsync<JsonElement>("/v1/shop")).GetProperty("shopId").GetString()!;
        await Tool.RunAsync(Path.Combine(AppContext.BaseDirectory, "Relay"), "shops", "approve", id, $"--Relay:DataFolder={folder.File("data")}");
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task PushAsync(RelayProcess relay, string tillKey, string series, int count, List<string> references)
    {
        using var till = relay.Client(tillKey);
        for (var number = 1; number <= count; number++)
            references.Add((await PostAsync(till, "/v1/tickets", new { number = $"{series}{number}", total = 1, currency = "EUR" })).GetProperty("reference").GetString()!);
    }
}
