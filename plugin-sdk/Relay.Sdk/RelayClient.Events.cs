using TicketRelay.Http;

namespace TicketRelay;

public sealed partial class RelayClient
{
    /// <summary>Listens to what happens to the till's tickets: <c>await foreach (var happened in relay.ListenAsync())</c>. Connects again by itself and goes on where it was.</summary>
    /// <param name="after">The <see cref="RelayEvent.Id"/> of the last event that was dealt with; from now on where nothing is said.</param>
    /// <param name="cancellation">Ends the listening.</param>
    public RelayEvents ListenAsync(string? after = null, CancellationToken cancellation = default) =>
        new(stop => new EventReader(_calls, _clock, after, stop), cancellation);
}
