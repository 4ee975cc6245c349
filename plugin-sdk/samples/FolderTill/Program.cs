using FolderTill;

if (args is not [var url, var key, var folder, ..])
{
    Console.Error.WriteLine("""
        Sends each PDF that appears in a folder, as a PDF printer driver leaves it.

          FolderTill <relay> <till key> <folder> [--once]

        The file's name is the ticket's number. What was sent goes to the folder "sent", what was refused to "refused", each with a text file that says the link or the reason.
        With --once it ends when nothing is left to send.
        """);
    return 2;
}
try
{
    using var relay = new RelayClient(url, key);
    using var stop = new CancellationTokenSource();
    Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
    await new FolderWatch(new PdfFolder(folder), new PdfPost(relay), Console.Out).RunAsync(once: args.Contains("--once"), stop.Token);
    return 0;
}
catch (Exception mistake) when (mistake is ArgumentException or IOException or RelayException)
{
    Console.Error.WriteLine(mistake.Message);
    return 1;
}
