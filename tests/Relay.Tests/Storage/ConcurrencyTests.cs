using Relay.Hosting;
using Relay.Storage;
using Relay.Tickets;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>Many readers and writers at once: each gets its own document, and a flood is told to come back.</summary>
public sealed class ConcurrencyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Readers_beside_writers_get_the_right_documents_only()
    {
        const int Tickets = 240;
        await using var stores = new PackStores(new StorageOptions { LogPages = 200, PackBytes = 100_000 });
        var store = stores.Tickets;
        var written = 0;
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var index = writer; index < Tickets; index += 4)
            {
                var stored = await store.StoreAsync(Ticket("t" + index, bytes: 300 + index), null, None);
                Assert.Equal(Id("t" + index), stored.Received!.Ticket);
                if (index % 10 == 7)
                    Assert.NotNull(await store.EraseAsync(Id("t" + index), Now, None));
                Interlocked.Increment(ref written);
            }
        })).ToList();
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(async () =>
        {
            for (var round = 0; Volatile.Read(ref written) < Tickets || round < 200; round++)
            {
                var index = ((round * 7) + reader) % Tickets;
                var ticket = Ticket("t" + index, bytes: 300 + index);
                if (await store.ReadAsync(ticket.Id, Now, None) is { } stored)
                    Assert.Equal(ticket.Sealed, stored.Sealed);
                if (await store.FindByNumberAsync(ATill, ticket.NumberIndex, Now, None) is { } row)
                    Assert.Equal(ticket.Reference, row.Reference);
                Assert.All(await store.ReadEventsAsync(ticket.Id, None), happened => Assert.Equal(ticket.Id, happened.Ticket));
            }
        })).ToList();

        await Task.WhenAll(writers.Concat(readers));

        var erased = Enumerable.Range(0, Tickets).Count(index => index % 10 == 7);
        Assert.Equal(Tickets + erased, await store.LastEventAsync(None));
        await stores.ReopenAsync();
        for (var index = 0; index < Tickets; index++)
            Assert.Equal(index % 10 != 7, await stores.Tickets.ReadAsync(Id("t" + index), Now, None) is not null);
    }

    [Fact]
    public async Task Full_queue_is_told_to_come_back_and_what_was_taken_is_kept()
    {
        using var answers = new ManualResetEventSlim(initialState: true);
        var disk = new SimulatedDisk();
        disk.SyncLies = _ =>
        {
            answers.Wait();
            return false;
        };
        await using var stores = new PackStores(new StorageOptions { QueueLength = 4 }, files: _ => disk);
        var refused = new List<ProblemException>();
        var taken = new List<(SealedTicket Ticket, Task<StoreOutcome> Store)>();
        // While the disk does not answer nothing can be written, so that the queue must fill.
        answers.Reset();
        for (var index = 0; refused.Count == 0; index++)
        {
            var ticket = Ticket("t" + index);
            var store = Record.Exception(() => taken.Add((ticket, stores.Tickets.StoreAsync(ticket, null, None))));
            if (store is ProblemException problem)
                refused.Add(problem);
        }
        answers.Set();

        Assert.Equal(HostingProblems.Busy, refused[0].Type);
        Assert.Equal(TimeSpan.FromSeconds(1), refused[0].RetryAfter);
        foreach (var (ticket, store) in taken)
        {
            Assert.Equal(StoreResult.Created, (await store).Result);
            Assert.NotNull(await stores.Tickets.ReadAsync(ticket.Id, Now, None));
        }
    }
}
