using Capture.Paper;

namespace Capture;

/// <summary>One till's sheets on their way to the relay, one after another, while the till goes on printing.</summary>
internal sealed class SheetQueue(TicketPost post, Action<string> log)
{
    private Task _last = Task.CompletedTask;

    /// <summary>Done when it and all before it are dealt with. It never fails: what cannot be handed over is said in the log.</summary>
    /// <param name="sheet">Null adds nothing.</param>
    public Task AddAsync(PaperSheet? sheet) => _last = sheet is null ? _last : SendAsync(_last, sheet);

    private async Task SendAsync(Task before, PaperSheet sheet)
    {
        await before;
        try
        {
            if (await post.SendAsync(sheet, CancellationToken.None) is { } sent)
                log(sent.IsStored ? "A receipt is a ticket now." : "A receipt waits for the relay.");
        }
        catch (Exception wrong) when (wrong is RelayException or IOException or UnauthorizedAccessException)
        {
            // A full or broken disk, a full outbox: the next receipt is tried all the same.
            log($"A receipt could not be kept: {wrong.Message}");
        }
    }
}
