namespace Relay.Tickets.Handover;

/// <summary>At start, destroys the keys of deliveries that are open no more: what was being made, ended or erased when the relay stopped.</summary>
internal sealed class HandoverStart(IOutboxStore store, OutboxKeys keys) : IHostedService
{
    private const int Page = 500;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var places = new HashSet<int>();
        foreach (var channel in DeliveryChannels.All)
            foreach (var delivery in await OpenAsync(channel, cancellationToken))
                if (DeliverySeal.PlaceOf(delivery.Payload) is { } place)
                    places.Add(place);
        keys.DestroyAllBut(places);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<Delivery>> OpenAsync(string channel, CancellationToken cancellation)
    {
        for (var max = Page; ; max *= 4)
            if (await store.ReadDueAsync(channel, DateTimeOffset.MaxValue, max, cancellation) is var open && open.Count < max)
                return open;
    }
}
