using Relay.Hosting;
using Relay.Tickets;

namespace Relay.Displays;

/// <summary>Tells tills when their displays come and go, as the events <c>display.online</c> and <c>display.offline</c>, one for each of a display's tills. What tills were
/// told is kept with the display: a restart of the relay tells nothing anew. A crash between the two writes may tell one thing twice.</summary>
internal sealed class Attendance(
    Watchers watchers, DisplayDirectory displays, ITicketStore store, TicketEvents events, TimeProvider time, ILogger<Attendance> log) : BackgroundService
{
    /// <summary>Who is back sooner was never away: pages load themselves anew, networks stumble, and after a restart all displays are back in that time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <summary>Events that are written side by side, so that they share commits.</summary>
    private const int AtOnce = 64;

    /// <summary>Displays that one round tells of; the others wait for the next.</summary>
    private const int MostPerRound = 2_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A relay that ends tells nothing: its displays are not gone.
        }
    }

    /// <summary>What cannot be told now is told in a later round.</summary>
    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await TellAsync([.. displays.All.Where(display => !display.Present && watchers.AwayFor(display.Id) is null).Take(MostPerRound)], online: true, stopping);
            await TellAsync([.. displays.All.Where(display => display.Present && watchers.AwayFor(display.Id) >= Patience).Take(MostPerRound)], online: false, stopping);
        }
        catch (ProblemException problem)
        {
            log.LogWarning("That displays came or went could not be recorded: {Problem}", problem.Type.Slug);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "That displays came or went could not be recorded");
        }
    }

    private async Task TellAsync(IReadOnlyList<Display> changed, bool online, CancellationToken stopping)
    {
        if (changed.Count == 0)
            return;
        var now = time.GetUtcNow();
        var type = online ? TicketEventType.DisplayOnline : TicketEventType.DisplayOffline;
        var news = changed.SelectMany(display => display.Tills, (display, till) =>
            new NewTillEvent(display.Shop, till, type, now, new EventDetail { DisplayId = display.Id }));
        await Parallel.ForEachAsync(news, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopping }, async (one, cancellation) =>
            events.Publish(await store.AddTillEventAsync(one, cancellation), null));
        await displays.ChangeAsync(
            [.. changed.Select(display => display.Id)],
            display => display with { Present = online, LastSeenAt = watchers.SeenAt(display.Id) ?? display.LastSeenAt }, stopping);
    }
}
