using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Relay.Tests.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

public sealed class RetentionTests
{
    private readonly MemoryTicketStore _store = new();

    [Fact]
    public async Task Expired_tickets_go_in_batches_and_others_stay()
    {
        await using var relay = await StartAsync(new TicketOptions { SweepBatch = 3, SweepEvery = TimeSpan.FromDays(40) });
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        for (var number = 0; number < 10; number++)
            using (await client.PostTicketAsync($$"""{"number":"{{number}}","total":1,"currency":"EUR","retainDays":{{(number < 7 ? 1 : 3)}}}"""))
            {
            }

        relay.Clock.Advance(TimeSpan.FromDays(1.5));

        Assert.Equal(7, await Worker(relay).SweepAsync(CancellationToken.None));
        Assert.Equal(3, _store.Tickets.Count);
    }

    [Fact]
    public async Task Notices_live_for_15_minutes_on_disk_and_in_memory()
    {
        await using var relay = await StartAsync(new TicketOptions { SweepEvery = TimeSpan.FromDays(40) });
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);
        using var answer = await client.PostTicketAsync(TicketDoor.Minimal);

        relay.Clock.Advance(TimeSpan.FromMinutes(15));
        await Worker(relay).SweepAsync(CancellationToken.None);
        Assert.NotNull(await NoticeAsync(relay));
        Assert.NotNull(Assert.Single(await _store.ReadEventsAsync(0, 10, CancellationToken.None)).Notice);

        relay.Clock.Advance(TimeSpan.FromSeconds(1));
        await Worker(relay).SweepAsync(CancellationToken.None);
        Assert.Null(await NoticeAsync(relay));
        Assert.Null(Assert.Single(await _store.ReadEventsAsync(0, 10, CancellationToken.None)).Notice);
    }

    [Fact]
    public async Task The_relay_looks_for_itself()
    {
        await using var relay = await StartAsync(new TicketOptions());

        for (var attempt = 0; attempt < 600 && !_store.Swept.Task.IsCompleted; attempt++)
        {
            relay.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAny(_store.Swept.Task, Task.Run(static () => { }));
        }

        await _store.Swept.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task<RelayUnderTest> StartAsync(TicketOptions options) => RelayUnderTest.StartAsync(services: services =>
    {
        services.AddSingleton<ITicketStore>(_store);
        services.AddSingleton(options);
    });

    private static RetentionWorker Worker(RelayUnderTest relay) => relay.Services.GetServices<IHostedService>().OfType<RetentionWorker>().Single();

    private static async Task<TicketNotice?> NoticeAsync(RelayUnderTest relay)
    {
        await foreach (var happening in relay.Services.GetRequiredService<TicketEvents>().ReadAsync(0, CancellationToken.None))
            return happening.Notice;
        return null;
    }
}
