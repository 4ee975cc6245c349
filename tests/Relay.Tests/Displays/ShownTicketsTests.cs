using Microsoft.Extensions.DependencyInjection;
using Relay.Displays;
using Relay.Displays.Boards;
using Relay.Tests.Tickets;
using Relay.Tickets;

namespace Relay.Tests.Displays;

/// <summary>A rush of shown tickets is recorded as fast as the disk commits, not one commit after the other.</summary>
public sealed class ShownTicketsTests
{
    private const int Rush = 10;

    [Fact]
    public async Task What_is_shown_while_the_disk_is_busy_is_recorded_together()
    {
        var store = new MemoryTicketStore();
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddSingleton<ITicketStore>(store));
        var shown = relay.Services.GetRequiredService<ShownTickets>();
        var (busy, free, together) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var writes = 0;
        // The first holds the disk; of the others each waits until all are there.
        store.BeforeWrite = () =>
        {
            var write = Interlocked.Increment(ref writes);
            if (write == 1)
                busy.SetResult();
            if (write == 1 + Rush)
                together.SetResult();
            return write == 1 ? free.Task : together.Task;
        };
        shown.Note(Code());
        await busy.Task;
        for (var count = 0; count < Rush; count++)
            shown.Note(Code());
        Assert.Equal(1, Volatile.Read(ref writes));

        free.SetResult();

        await together.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    private static TicketQr Code() => new(new TicketNotice(Token.New(), null, "en", true), "HTTPS://X/T/1");
}
