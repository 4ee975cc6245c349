using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class ShopErasureTests
{
    [Fact]
    public async Task A_deleted_tills_keys_stop_at_once_and_the_others_go_on()
    {
        var told = new ToldListener();
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddSingleton<IShopListener>(told));
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        var other = await (await client.SendJsonAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""")).ReadAsync(HttpStatusCode.Created);

        await (await client.SendJsonAsync(HttpMethod.Delete, $"/v1/tills/{shop.TillId}")).ReadAsync(HttpStatusCode.NoContent);

        await KeyRotationTests.AssertStoppedAsync(relay, shop.TillKey);
        Assert.Equal([shop.TillId], told.Heard);
        var tills = await (await client.GetAsync("/v1/tills")).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(other.Text("tillId"), Assert.Single(tills.GetProperty("items").EnumerateArray()).Text("tillId"));
        using var till = relay.Client(other.Text("tillKey"));
        Assert.Equal(HttpStatusCode.Forbidden, (await till.GetAsync("/v1/shop")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendJsonAsync(HttpMethod.Delete, $"/v1/tills/{shop.TillId}")).StatusCode);
    }

    [Fact]
    public async Task An_erased_shop_is_gone_with_all_its_keys_once_every_room_has_been_told()
    {
        var told = new ToldListener();
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddSingleton<IShopListener>(told));
        var (shop, neighbour) = (await TestShop.RegisterAsync(relay, "A & B"), await TestShop.RegisterAsync(relay, "A & B"));
        using var client = relay.Client(shop.ShopKey);

        var unconfirmed = await client.SendJsonAsync(HttpMethod.Delete, "/v1/shop", """{"confirm":"A and B"}""");
        Assert.Equal("not-confirmed", (await unconfirmed.ReadProblemAsync(HttpStatusCode.UnprocessableEntity)).Slug);
        Assert.Equal("bad-request", (await (await client.SendJsonAsync(HttpMethod.Delete, "/v1/shop", "{}")).ReadProblemAsync(HttpStatusCode.BadRequest)).Slug);
        Assert.Empty(told.Heard);
        await (await client.SendJsonAsync(HttpMethod.Delete, "/v1/shop", """{"confirm":"A & B"}""")).ReadAsync(HttpStatusCode.NoContent);

        Assert.Equal([shop.ShopId], told.Heard);
        await KeyRotationTests.AssertStoppedAsync(relay, shop.ShopKey);
        await KeyRotationTests.AssertStoppedAsync(relay, shop.TillKey);
        var directory = relay.Services.GetRequiredService<ShopDirectory>();
        Assert.Null(directory.Find(new ShopId(shop.ShopId)));
        Assert.Null(directory.Find(new TillId(shop.TillId)));
        using var other = relay.Client(neighbour.ShopKey);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/v1/shop")).StatusCode);
    }

    [Fact]
    public async Task Keys_stop_before_a_room_erases_and_work_again_when_it_fails()
    {
        var failing = new ToldListener { Failure = new ProblemException(HostingProblems.StorageFull, "The relay's disk is full.") };
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddSingleton<IShopListener>(failing));
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        failing.Meanwhile = () => KeyRotationTests.AssertStoppedAsync(relay, shop.TillKey);

        var refused = await client.SendJsonAsync(HttpMethod.Delete, "/v1/shop", """{"confirm":"Chaussures"}""");

        Assert.Equal("storage-full", (await refused.ReadProblemAsync(HttpStatusCode.InsufficientStorage)).Slug);
        Assert.Equal([shop.ShopId], failing.Heard);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/v1/shop")).StatusCode);
        failing.Failure = null;
        await (await client.SendJsonAsync(HttpMethod.Delete, "/v1/shop", """{"confirm":"Chaussures"}""")).ReadAsync(HttpStatusCode.NoContent);
    }

    private sealed class ToldListener : IShopListener
    {
        public List<string> Heard { get; } = [];

        public Exception? Failure { get; set; }

        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public Task ShopErasedAsync(ShopId shop, CancellationToken cancellation) => HearAsync(shop.Value);

        public Task TillRemovedAsync(TillId till, CancellationToken cancellation) => HearAsync(till.Value);

        private async Task HearAsync(string id)
        {
            Heard.Add(id);
            await Meanwhile();
            if (Failure is not null)
                throw Failure;
        }
    }
}
