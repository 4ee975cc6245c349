using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Relay.Events.Webhooks;
using Relay.Tests.Shops;

namespace Relay.Tests.Events.Webhooks;

/// <summary>Who may have webhooks, and where to.</summary>
public sealed class WebhookDoorTests
{
    /// <summary>Every form of address that may lead into the relay's own network, or tells the relay to be somebody.</summary>
    public static TheoryData<string> Inside { get; } =
    [
        "https://127.0.0.1/hook",
        "https://[::1]/hook",
        "https://[::ffff:10.0.0.1]/hook",
        "https://[64:ff9b::a00:1]/hook",
        "https://[2002:a00:1::]/hook",
        "https://[fe80::1]/hook",
        "https://[fd00::1]/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://0x7f.1/hook",
        "https://0177.0.0.1/hook",
        "https://2130706433/hook",
        "https://10.0.0.1:8443/hook",
        "https://0.0.0.0/hook",
        "https://100.64.0.1/hook",
        "https://１２７.0.0.1/hook",
        "https://user@pos.example.com/hook",
        "https://user:secret@pos.example.com/hook",
        "https://@pos.example.com/hook",
        "https://localhost/hook",
        "https://relay.localhost/hook",
        "https://metadata.google.internal/hook",
        "https://printer.local/hook",
        "https://intranet/hook",
        "http://pos.example.com/hook",
        "ftp://pos.example.com/hook",
        "https:///hook",
        "https://pos.example.com/hook#part",
        "pos.example.com/hook",
    ];

    [Theory]
    [MemberData(nameof(Inside))]
    public void Address_that_may_lead_inside_is_wrong(string url) => Assert.NotNull(WebhookUrl.Wrong(url, PublicAddress.Is));

    [Theory]
    [InlineData("https://pos.example.com/hook?key=1")]
    [InlineData("https://pos.example.com:8443/")]
    [InlineData("https://8.8.8.8/hook")]
    [InlineData("https://[2606:4700::1111]/hook")]
    [InlineData("https://käse.example.de/hook")]
    public void Public_address_is_right(string url) => Assert.Null(WebhookUrl.Wrong(url, PublicAddress.Is));

    [Fact]
    public async Task Address_that_may_lead_inside_is_refused_by_name()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);

        foreach (var row in Inside)
        {
            var answer = await client.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", $$"""{"url":"{{row.Data}}"}""");

            var (slug, errors) = await answer.ReadProblemAsync(HttpStatusCode.UnprocessableEntity);
            Assert.Equal(("invalid-content", "/url"), (slug, Assert.Single(errors).Pointer));
        }
    }

    [Fact]
    public async Task Name_that_leads_inside_by_now_gets_no_packet()
    {
        var answers = new Queue<string>(["127.0.0.1", "8.8.8.8,127.0.0.1", "64:ff9b::7f00:1", "::ffff:127.0.0.1"]);
        var network = new WebhookNetwork { Resolve = (_, _) => Task.FromResult<IPAddress[]>([.. answers.Dequeue().Split(',').Select(IPAddress.Parse)]) };
        await using var scene = await WebhookScene.SetAsync(network: network);

        while (answers.Count > 0)
        {
            var ping = await scene.PostAsync("ping");

            Assert.Equal((false, "not-public"), (ping.GetProperty("delivered").GetBoolean(), ping.Text("reason")));
            Assert.False(ping.TryGetProperty("status", out _));
        }
        Assert.Equal((0, 0), (scene.Receiver.Connections, scene.Receiver.All.Count));
    }

    [Fact]
    public async Task Certificate_that_nobody_vouches_for_is_not_trusted()
    {
        await using var scene = await WebhookScene.SetAsync();
        await using var strict = await WebhookScene.SetAsync(network: scene.Receiver.Network with { Trust = null });

        Assert.Equal("unreachable", (await strict.PostAsync("ping")).Text("reason"));
        Assert.Empty(strict.Receiver.All);
    }

    [Fact]
    public async Task Where_anyone_can_make_a_shop_the_host_approves_it_first()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        const string Wanted = """{"url":"https://pos.example.com/hook"}""";

        var refused = await client.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", Wanted);
        Assert.Equal("not-approved", (await refused.ReadProblemAsync(HttpStatusCode.Forbidden)).Slug);

        WebhookScene.Approve(relay, shop);
        await (await client.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", Wanted)).ReadAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Secret_is_shown_once_and_neither_kept_nor_logged_in_clear()
    {
        await using var scene = await WebhookScene.SetAsync();
        await scene.PushAsync();
        await scene.Receiver.WaitAsync(1);

        var shown = await scene.ShownAsync();

        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", scene.Secret);
        Assert.False(shown.TryGetProperty("secret", out _));
        var secret = Convert.FromBase64String(scene.Secret["whsec_".Length..]);
        foreach (var file in Directory.EnumerateFiles(scene.Relay.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Assert.True(bytes.AsSpan().IndexOf(secret) < 0 && bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(scene.Secret[6..])) < 0, $"{Path.GetFileName(file)} holds the secret.");
        }
        Assert.DoesNotContain(scene.Relay.Log.Lines, line => line.Contains(scene.Secret[6..], StringComparison.Ordinal) || line.Contains("pos.example.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shop_has_so_many_webhooks_at_most_and_a_deleted_one_makes_room()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Limits:WebhooksPerShop"] = "1" });
        var shop = await TestShop.RegisterAsync(relay);
        WebhookScene.Approve(relay, shop);
        using var client = relay.Client(shop.ShopKey);
        const string Wanted = """{"url":"https://pos.example.com/hook","types":["ticket.opened"]}""";

        var made = await (await client.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", Wanted)).ReadAsync(HttpStatusCode.Created);
        Assert.Equal("too-many-webhooks", (await (await client.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", Wanted)).ReadProblemAsync(HttpStatusCode.Conflict)).Slug);
        await (await client.DeleteAsync($"/v1/webhooks/{made.Text("webhookId")}")).ReadAsync(HttpStatusCode.NoContent);
        await (await client.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", Wanted)).ReadAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_cannot_be_understood_is_named()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        var wrong = new (string Body, HttpStatusCode Status, string Named)[]
        {
            ("""{"url":"https://pos.example.com/hook","types":["ticket.eaten"]}""", HttpStatusCode.UnprocessableEntity, "/types/0"),
            ("""{"types":[]}""", HttpStatusCode.BadRequest, "/url"),
            ("""{"url":"https://pos.example.com/hook","secret":"mine"}""", HttpStatusCode.BadRequest, "/secret"),
        };

        foreach (var (body, status, named) in wrong)
            Assert.Equal(named, Assert.Single((await (await client.SendJsonAsync(HttpMethod.Post, "/v1/webhooks", body)).ReadProblemAsync(status)).Errors).Pointer);
    }

    [Fact]
    public async Task Erased_shop_leaves_no_webhook()
    {
        await using var scene = await WebhookScene.SetAsync();
        using var client = scene.Relay.Client(scene.Shop.ShopKey);

        await (await client.SendJsonAsync(HttpMethod.Delete, "/v1/shop", """{"confirm":"Chaussures"}""")).ReadAsync(HttpStatusCode.NoContent);

        Assert.Empty(scene.Relay.Services.GetRequiredService<WebhookDirectory>().All);
        Assert.Empty(await scene.Relay.Services.GetRequiredService<IWebhookStore>().LoadAsync(CancellationToken.None));
    }
}
