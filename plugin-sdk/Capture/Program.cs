using System.Text;
using Capture;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
if (!CaptureOptions.TryRead(args, out var options, out var mistake))
{
    Console.Error.WriteLine(mistake + "\n\n" + CaptureOptions.Usage);
    return 2;
}
try
{
    using var relay = new RelayClient(new RelayClientOptions(options.Relay, options.Key) { OutboxFolder = options.Outbox });
    using var stop = new CancellationTokenSource();
    Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
    using var port = new PrinterPort(options, new TicketPost(relay, options, TimeProvider.System, Console.Out.WriteLine), Console.Out.WriteLine);
    Console.WriteLine($"Listening as a receipt printer on {port.Address}.");
    await port.RunAsync(stop.Token);
    return 0;
}
catch (Exception wrong) when (wrong is ArgumentException or IOException or System.Net.Sockets.SocketException)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}
