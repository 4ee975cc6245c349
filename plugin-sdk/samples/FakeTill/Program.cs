using FakeTill;

if (args is not [var url, var key, ..])
{
    Console.Error.WriteLine("""
        A till in the terminal, to see what a relay does.

          FakeTill <relay> <till key> [outbox folder]

        The start page of the relay shows the till's key. Tickets that cannot be sent wait in the outbox folder (default: a folder in the temporary files).
        """);
    return 2;
}
var folder = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "fake-till");
try
{
    using var relay = new RelayClient(new RelayClientOptions(url, key) { OutboxFolder = folder });
    using var stop = new CancellationTokenSource();
    var screen = new Screen(Console.In, Console.Out);
    var till = new Till(relay, screen);
    var listening = new Listener(relay, screen, till.AnswerAsync).RunAsync(stop.Token);
    await till.RunAsync();
    await stop.CancelAsync();
    await listening;
    return 0;
}
catch (Exception mistake) when (mistake is ArgumentException or IOException)
{
    Console.Error.WriteLine(mistake.Message);
    return 1;
}
