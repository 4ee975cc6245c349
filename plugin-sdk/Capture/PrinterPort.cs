using System.Net;
using System.Net.Sockets;
using Capture.EscPos;
using Capture.Paper;

namespace Capture;

/// <summary>Where the till prints to.</summary>
internal sealed class PrinterPort : IDisposable
{
    private const int PacketLength = 64 * 1024;

    private readonly TcpListener _listener;
    private readonly CaptureOptions _options;
    private readonly TicketPost _post;
    private readonly Action<string> _log;

    public PrinterPort(CaptureOptions options, TicketPost post, Action<string> log)
    {
        _options = options;
        _post = post;
        _log = log;
        _listener = new TcpListener(options.Listen);
        _listener.Start();
    }

    public EndPoint Address => _listener.LocalEndpoint;

    public async Task RunAsync(CancellationToken stop)
    {
        var tills = new List<Task>();
        try
        {
            while (true)
            {
                tills.RemoveAll(till => till.IsCompleted);
                tills.Add(ServeAsync(await _listener.AcceptTcpClientAsync(stop), stop));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(tills);
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(TcpClient till, CancellationToken stop)
    {
        var roll = new PaperRoll(_options.CodePage, _options.Columns);
        var sheets = new SheetQueue(_post, _log);
        using var printer = new RealPrinter(_options.Printer, _log);
        try
        {
            using (till)
                await ReadAsync(till.GetStream(), roll, sheets, printer, stop);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The till hung up, or the program ends: what was printed until then still counts.
        }
        await sheets.AddAsync(roll.Cut());
    }

    private async Task ReadAsync(NetworkStream stream, PaperRoll roll, SheetQueue sheets, RealPrinter printer, CancellationToken stop)
    {
        var reader = new EscPosReader();
        var packet = new byte[PacketLength];
        while (await stream.ReadAsync(packet, stop) is var count and > 0)
        {
            if (_options.Paper)
                await printer.SendAsync(packet.AsMemory(0, count), more: true, stop);
            foreach (var command in reader.Feed(packet.AsSpan(0, count)))
                switch (command)
                {
                    case AskCommand ask: await AnswerAsync(stream, ask.Answer, stop); break;
                    case PulseCommand pulse when !_options.Paper: await printer.SendAsync(pulse.Bytes, more: false, stop); break;
                    // A drawer does not wait for the relay, nor does a till that asks.
                    default: _ = sheets.AddAsync(roll.Apply(command)); break;
                }
        }
    }

    /// <summary>A till that asks and hangs up hears no answer; what it printed in the same breath still counts.</summary>
    private static async Task AnswerAsync(NetworkStream stream, byte[] answer, CancellationToken stop)
    {
        try
        {
            await stream.WriteAsync(answer, stop);
        }
        catch (IOException)
        {
            // Nobody is there to hear it; reading on finds that out too.
        }
    }
}
