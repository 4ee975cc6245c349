using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Storage;
using Relay.Tests.Shops;
using Relay.Tests.Storage;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

/// <summary>A real disk that is really full, seen from the till and from the customer: nothing is taken, everything is shown, and it is over with the first free room.</summary>
public sealed class FullDiskDoorTests
{
    /// <summary>Each ticket takes some 20 KB: what the store has laid out ahead is used up long before.</summary>
    private const int Many = 2000;

    /// <summary>Fits a small disk, and keeps no reserve: the disk itself refuses.</summary>
    private static readonly StorageOptions Small = new() { ReserveBytes = 0, LogPages = 100 };

    [Fact]
    public async Task A_full_disk_refuses_new_tickets_shows_stored_ones_and_recovers_without_a_restart()
    {
        using var disk = new SmallDisk(megabytes: 16);
        await using var relay = await RelayUnderTest.StartAsync(folder: disk.Folder, services: services => services.AddSingleton(Small));
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var customer = relay.Client();
        using var stored = await till.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        var link = "/T/" + await stored.TokenAsync();

        disk.Fill();
        var (refused, number) = await PostUntilRefusedAsync(till);

        Assert.Equal("storage-full", (await refused.RefusalAsync(HttpStatusCode.InsufficientStorage)).Slug);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        using var receipt = await customer.GetAsync(link);
        using var page = await customer.GetAsync(link + "/page");
        using var again = await till.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (receipt.StatusCode, receipt.Content.Headers.ContentType!.MediaType));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.True(again.IsReplayed());

        disk.Empty();
        using var accepted = await till.PostTicketAsync(Numbered(number), "key-" + number);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        Assert.False(accepted.IsReplayed());
        using var opened = await customer.GetAsync("/T/" + await accepted.TokenAsync());
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    [Fact]
    public async Task A_job_key_that_finds_no_room_refuses_the_ticket_until_there_is_some()
    {
        using var disk = new SmallDisk(megabytes: 16);
        await using var relay = await RelayUnderTest.StartAsync(
            folder: disk.Folder, services: services => services.AddSingleton(Small).AddSingleton<ITicketStore>(new MemoryTicketStore()));
        using var till = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        disk.Fill();
        using var refused = await till.PostTicketAsync(TicketDoor.Minimal, "key-0001");
        disk.Empty();
        using var accepted = await till.PostTicketAsync(TicketDoor.Minimal, "key-0001");

        Assert.Equal("storage-full", (await refused.RefusalAsync(HttpStatusCode.InsufficientStorage)).Slug);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
    }

    private static async Task<(HttpResponseMessage Refused, int Number)> PostUntilRefusedAsync(HttpClient till)
    {
        for (var number = 1000; number < 1000 + Many; number++)
        {
            var answer = await till.PostTicketAsync(Numbered(number), "key-" + number);
            if (answer.StatusCode != HttpStatusCode.Created)
                return (answer, number);
            answer.Dispose();
        }
        throw new InvalidOperationException("The disk is full, and tickets are taken for ever.");
    }

    private static string Numbered(int number) => $$"""{"number":"{{number}}","total":1,"currency":"EUR"}""";
}
