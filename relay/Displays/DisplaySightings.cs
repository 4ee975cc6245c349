using Relay.Hosting;

namespace Relay.Displays;

/// <summary>Remembers across restarts when a display was there last, to the hour: presence changes far more often than is worth a write. And what it is,
/// since browsers are updated.</summary>
internal sealed class DisplaySightings(DisplayDirectory displays, TimeProvider time, ILogger<DisplaySightings> log)
{
    private static readonly TimeSpan Coarse = TimeSpan.FromHours(1);

    /// <param name="engine">What it says that it is; null when it did not say.</param>
    public async Task NoteAsync(string display, string? engine, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (displays.Find(display) is not { } known || (now - known.LastSeenAt < Coarse && (engine ?? known.Engine) == known.Engine))
            return;
        try
        {
            await displays.ChangeAsync(display, present => present with { LastSeenAt = now, Engine = engine ?? present.Engine }, cancellation);
        }
        catch (ProblemException problem)
        {
            // A full disk must not take the customer's screen away.
            log.LogWarning("When a display was there last could not be recorded: {Problem}", problem.Type.Slug);
        }
    }
}
