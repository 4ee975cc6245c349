namespace FolderTill;

/// <summary>Looks at the folder every second, and sends what is complete.</summary>
internal sealed class FolderWatch(PdfFolder folder, PdfPost post, TextWriter log)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    public async Task RunAsync(bool once, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            do
                foreach (var file in folder.Files())
                    await SendAsync(file, stop);
            while (!(once && folder.Files().Count == 0) && await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: what was not put away is sent next time, under the same number.
        }
    }

    private async Task SendAsync(FileInfo file, CancellationToken stop)
    {
        var number = Path.GetFileNameWithoutExtension(file.Name);
        if (PdfFolder.ReadComplete(file) is not { } pdf || await post.SendAsync(number, pdf, stop) is not { } outcome)
            return;
        folder.PutAway(file, outcome.Sent, outcome.Text);
        await log.WriteLineAsync($"{number}: {outcome.Text}");
    }
}
