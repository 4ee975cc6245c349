using System.Net;
using System.Runtime.Versioning;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class HostKeyTests
{
    private static readonly Dictionary<string, string> Closed = new() { ["Relay:Registration"] = "closed" };

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_hosts_key_is_written_once_for_its_owner_alone_and_may_then_be_deleted()
    {
        var folder = Directory.CreateTempSubdirectory("relay-host-key").FullName;
        try
        {
            string key;
            var file = Path.Combine(folder, "host-key");
            await using (var first = await RelayUnderTest.StartAsync(Closed, folder))
            {
                key = (await File.ReadAllTextAsync(file)).Trim();
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
                Assert.DoesNotContain(first.Log.Lines, line => line.Contains(key, StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain(key.Split('_')[3], await File.ReadAllTextAsync(Path.Combine(folder, "keys", "host-key.sha256")));
            }
            File.Delete(file);

            await using var second = await RelayUnderTest.StartAsync(Closed, folder);

            Assert.False(File.Exists(file));
            await TestShop.RegisterAsync(second, by: key);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_lost_key_is_replaced_by_deleting_what_is_kept_of_it()
    {
        var folder = Directory.CreateTempSubdirectory("relay-host-key").FullName;
        try
        {
            string lost;
            await using (await RelayUnderTest.StartAsync(Closed, folder))
                lost = (await File.ReadAllTextAsync(Path.Combine(folder, "host-key"))).Trim();
            File.Delete(Path.Combine(folder, "keys", "host-key.sha256"));

            await using var relay = await RelayUnderTest.StartAsync(Closed, folder);

            var key = (await File.ReadAllTextAsync(Path.Combine(folder, "host-key"))).Trim();
            await TestShop.RegisterAsync(relay, by: key);
            using var client = relay.Client(lost);
            var answer = await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", """{"name":"A"}""");
            Assert.Equal("key-invalid", (await answer.ReadProblemAsync(HttpStatusCode.Unauthorized)).Slug);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_key_of_the_same_public_name_and_another_secret_opens_nothing()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(Forged(TestShop.Kid(shop.ShopKey)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/v1/shop")).StatusCode);
    }

    /// <summary>A key with a right checksum, whose kid is someone's.</summary>
    private static string Forged(string kid)
    {
        var body = $"tr_shop_{kid}_{new string('0', KeyText.SecretLength)}";
        const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var value = System.IO.Hashing.Crc32.HashToUInt32(System.Text.Encoding.ASCII.GetBytes(body));
        var checksum = "";
        for (var i = 0; i < KeyText.ChecksumLength; i++, value /= 62)
            checksum = Base62[(int)(value % 62)] + checksum;
        var key = $"{body}_{checksum}";
        Assert.True(KeyText.TryParse(key, out _));
        return key;
    }
}
