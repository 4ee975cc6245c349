using System.Net;
using System.Text;

namespace Relay.Tests.Shops;

public sealed class RestartTests
{
    [Fact]
    public async Task Keys_settings_and_revocations_outlive_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("relay-shops").FullName;
        try
        {
            TestShop shop;
            await using (var first = await RelayUnderTest.StartAsync(folder: folder))
            {
                shop = await TestShop.RegisterAsync(first, "A & B");
                using var client = first.Client(shop.ShopKey);
                await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", """{"idleText":"Bonjour"}""")).ReadAsync(HttpStatusCode.OK);
                await (await client.SendJsonAsync(HttpMethod.Delete, $"/v1/keys/{TestShop.Kid(shop.TillKey)}")).ReadAsync(HttpStatusCode.NoContent);
            }

            await using var second = await RelayUnderTest.StartAsync(folder: folder);

            using var again = second.Client(shop.ShopKey);
            var body = await (await again.GetAsync("/v1/shop")).ReadAsync(HttpStatusCode.OK);
            Assert.Equal(("A & B", "Bonjour"), (body.Text("name"), body.Text("idleText")));
            await KeyRotationTests.AssertStoppedAsync(second, shop.TillKey);
            var key = await (await again.SendJsonAsync(HttpMethod.Post, $"/v1/tills/{shop.TillId}/keys")).ReadAsync(HttpStatusCode.Created);
            using var till = second.Client(key.Text("tillKey"));
            Assert.Equal(HttpStatusCode.OK, (await till.GetAsync("/v1/displays")).StatusCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task No_file_of_the_relay_holds_a_key_or_its_secret()
    {
        var folder = Directory.CreateTempSubdirectory("relay-shops").FullName;
        try
        {
            TestShop shop;
            await using (var relay = await RelayUnderTest.StartAsync(folder: folder))
                shop = await TestShop.RegisterAsync(relay, "Marked shop");

            var contents = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => File.ReadAllText(path, Encoding.Latin1)).ToList();

            Assert.Contains(contents, content => content.Contains(TestShop.Kid(shop.TillKey), StringComparison.Ordinal));
            foreach (var secret in new[] { shop.ShopKey, shop.TillKey }.Select(key => key.Split('_')[3]))
                Assert.DoesNotContain(contents, content => content.Contains(secret, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
