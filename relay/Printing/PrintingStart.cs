using Relay.Printing.Jobs;
using Relay.Tickets.Handover;

namespace Relay.Printing;

/// <summary>Before the relay listens: loads printers and what waits for them. What was begun before the relay stopped may have come out, so it ends as unknown.</summary>
internal sealed class PrintingStart(PrinterDirectory printers, PrintQueues queues, PrintWork work, IOutboxStore outbox) : IHostedService
{
    private const int Page = 500;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await printers.LoadAsync(cancellationToken);
        foreach (var channel in new[] { DeliveryChannels.Print, DeliveryChannels.Drawer })
            foreach (var delivery in await OpenAsync(channel, cancellationToken))
                if (delivery.State == DeliveryState.Sending)
                    await work.InterruptedAsync(delivery);
                else
                    queues.Add(delivery);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<Delivery>> OpenAsync(string channel, CancellationToken cancellation)
    {
        for (var max = Page; ; max *= 4)
            if (await outbox.ReadDueAsync(channel, DateTimeOffset.MaxValue, max, cancellation) is var open && open.Count < max)
                return open;
    }
}
