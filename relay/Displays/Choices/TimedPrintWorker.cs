using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Tickets.Handover;

namespace Relay.Displays.Choices;

/// <summary>Has a ticket printed whose code was up long enough while nobody opened it, chose, or began the next sale.</summary>
internal sealed class TimedPrintWorker(TimedPrints prints, TillBoards boards, TicketHandover handover, TimeProvider time, ILogger<TimedPrintWorker> log) : BackgroundService
{
    /// <summary>Paper that comes later than this (the relay was down, the disk was full) finds its customer gone.</summary>
    public static readonly TimeSpan MostLate = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var (due, next, news) = prints.Next(now);
            if (due is null)
                await RestAsync(news, next, next - now, stoppingToken);
            else if (now - due.Due > MostLate || await PrintAsync(due, stoppingToken))
                prints.Remove(due);
            else
                prints.PutOff(due.Ticket, time.GetUtcNow() + Again);
        }
    }

    /// <returns>False when it must be tried again.</returns>
    private async Task<bool> PrintAsync(TimedPrint due, CancellationToken stopping)
    {
        if (!boards.IsLeftAlone(due.Till, due.Ticket, out var code))
            return true;
        // The same door that customers' touches go through: of this and a touch, one is taken.
        if (code?.TryChoose() == false)
            return false;
        var stored = false;
        try
        {
            stored = await handover.PrintUntouchedAsync(due.Token, stopping);
            return true;
        }
        catch (ProblemException problem)
        {
            log.LogWarning("A print whose time is over could not be stored: {Problem}", problem.Type.Slug);
            return false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "A print whose time is over could not be stored");
            return false;
        }
        finally
        {
            if (!stored)
                code?.LetChoose();
        }
    }

    private async Task RestAsync(Task news, DateTimeOffset? until, TimeSpan? pause, CancellationToken stopping)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var rest = Task.Delay(pause ?? Timeout.InfiniteTimeSpan, time, enough.Token);
        // Looked at once more: the clock may have moved on between the look before and the rest.
        if (!(time.GetUtcNow() >= until))
            await Task.WhenAny(news, rest);
        await enough.CancelAsync();
    }
}
