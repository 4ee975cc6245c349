namespace Relay.Displays;

/// <summary>Remembers across restarts when a display was there last, to the hour: presence changes far more often than is worth a write.</summary>
internal sealed class DisplaySightings(DisplayDirectory displays, TimeProvider time)
{
    private static readonly TimeSpan Coarse = TimeSpan.FromHours(1);

    public async Task NoteAsync(string display, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (displays.Find(display) is { } known && now - known.LastSeenAt >= Coarse)
            await displays.ChangeAsync(display, present => present with { LastSeenAt = now }, cancellation);
    }
}
