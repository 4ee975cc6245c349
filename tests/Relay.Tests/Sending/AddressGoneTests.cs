using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Relay.Tests.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Sending;

/// <summary>What the relay keeps of an address: nothing that can be read while it waits, and nothing at all afterwards.</summary>
public sealed class AddressGoneTests
{
    private const string Name = "zinnober.7391";
    private const string Address = Name + "@example.org";

    [Fact]
    public async Task Address_is_nowhere_in_the_data_folder_and_its_key_is_gone_once_the_mail_was_taken_refused_or_given_up()
    {
        var folder = Directory.CreateTempSubdirectory("relay-address-").FullName;
        try
        {
            await using (var server = await MailServer.StartAsync())
            await using (var scene = await MailScene.StartAsync(server.Port, folder: folder))
            {
                server.Behave("rcpt 451 later", "rcpt 550 5.1.1 <{to}> unknown", "rcpt 451 later");
                var waiting = await scene.TriedAsync(await scene.MailAsync((await scene.PushAsync()).Token, Address));
                var seal = scene.Relay.Services.GetRequiredService<DeliverySeal>();
                Assert.Equal(Address, seal.Open(waiting)!.To);
                AssertNowhere(folder);

                scene.Relay.Clock.Advance(TimeSpan.FromMinutes(1));
                Assert.Equal(DeliveryState.Failed, (await scene.EndedAsync(waiting.Id)).State);
                await GoneAsync(seal, waiting);

                var late = await scene.TriedAsync(await scene.MailAsync((await scene.PushAsync("shoes-gift-receipt")).Token, Address));
                scene.Relay.Clock.Advance(TimeSpan.FromHours(97));
                Assert.Equal(DeliveryState.Failed, (await scene.EndedAsync(late.Id)).State);
                await GoneAsync(seal, late);

                server.Behave("accept");
                var sent = await scene.MailAsync((await scene.PushAsync("bakery-de")).Token, Address);
                Assert.Equal(DeliveryState.Done, (await scene.EndedAsync(sent)).State);
                Assert.DoesNotContain(scene.Relay.Log.Lines, line => line.Contains(Name, StringComparison.OrdinalIgnoreCase));
            }
            AssertNowhere(folder);
            Assert.DoesNotContain(await File.ReadAllBytesAsync(Path.Combine(folder, "keys", OutboxKeys.FileName)), one => one != 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The end is durable first, then the key goes: a moment later.</summary>
    private static async Task GoneAsync(DeliverySeal seal, Delivery ended)
    {
        var since = Stopwatch.StartNew();
        while (seal.Open(ended) is not null)
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(30), "The key of an ended delivery is still there.");
            await Task.Delay(10);
        }
    }

    /// <summary>Looks through a copy, as a thief makes one of a running relay's folder.</summary>
    private static void AssertNowhere(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("relay-stolen-").FullName;
        try
        {
            using (var copying = Process.Start("cp", ["-r", folder, copy]))
                copying.WaitForExit();
            var files = Directory.GetFiles(copy, "*", SearchOption.AllDirectories);
            Assert.Contains(files, file => Path.GetFileName(file) == OutboxKeys.FileName);
            foreach (var file in files)
                Assert.False(StolenFolderTests.Holds(File.ReadAllBytes(file), Name), $"{Path.GetFileName(file)} shows the address");
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
