using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TicketRelay;

namespace Relay.Benchmarks;

/// <summary>What a till waits for: the SDK beside the raw call, its outbox, and Capture from the last printed byte to the ticket.</summary>
internal static class TillRuns
{
    private const int WarmUp = 200;

    /// <summary>A submit and a raw call in turn, so that both meet the same machine.</summary>
    public static async Task<int> SdkAsync(string[] args)
    {
        var rounds = Count(args, 1000);
        using var folder = new BenchFolder();
        await using var relay = await ServerProcess.RelayAsync(folder.Of("data"));
        var key = await relay.TillKeyAsync();
        using var client = new RelayClient(new RelayClientOptions(relay.Address.AbsoluteUri, key));
        using var raw = relay.Client(key);
        var (sdk, bare) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            var ticket = Ticket.FromJson(SampleTicket.Json(2 * round));
            var submitted = await TimedAsync(() => client.SubmitAsync(ticket));
            var json = SampleTicket.Json((2 * round) + 1);
            var called = await TimedAsync(() => ServerProcess.PushAsync(raw, json, "bench-" + round.ToString("D8", CultureInfo.InvariantCulture)));
            if (round < WarmUp)
                continue;
            sdk.Add(submitted);
            bare.Add(called);
        }
        Console.WriteLine(FormattableString.Invariant(
            $"raw call p50 {PostRun.Median(bare):F2} ms; the SDK adds {PostRun.Median(sdk) - PostRun.Median(bare):F2} ms (aim: at most 1)"));
        return 0;
    }

    /// <summary>A till that was offline: its tickets are kept first, then the relay is there.</summary>
    public static async Task<int> OutboxAsync(string[] args)
    {
        var tickets = Count(args, 1000);
        using var folder = new BenchFolder();
        await using var relay = await ServerProcess.RelayAsync(folder.Of("data"));
        var key = await relay.TillKeyAsync();
        // The relay itself is warm: a shop's is.
        using (var raw = relay.Client(key))
            for (var seed = 0; seed < WarmUp; seed++)
                await ServerProcess.PushAsync(raw, SampleTicket.Json(seed), "warm-" + seed.ToString("D8", CultureInfo.InvariantCulture));
        var kept = Stopwatch.StartNew();
        using (var offline = new RelayClient(Options("http://127.0.0.1:9", key, folder)))
            for (var seed = WarmUp; seed < WarmUp + tickets; seed++)
                await offline.SubmitAsync(Ticket.FromJson(SampleTicket.Json(seed)));
        kept.Stop();
        var (cpu, own) = (relay.Cpu(), Environment.CpuUsage.TotalTime);
        var clock = Stopwatch.StartNew();
        using var client = new RelayClient(Options(relay.Address.AbsoluteUri, key, folder));
        await client.Outbox!.DrainAsync();
        Console.WriteLine(FormattableString.Invariant(
            $"kept {tickets} in {kept.Elapsed.TotalSeconds:F1} s; drained in {clock.Elapsed.TotalSeconds:F1} s (aim for 1,000: 10); CPU per ticket: till {(Environment.CpuUsage.TotalTime - own).TotalMilliseconds / tickets:F2} ms, relay {(relay.Cpu() - cpu).TotalMilliseconds / tickets:F2} ms"));
        return 0;
    }

    /// <summary>From the cut of a printed receipt to the event that tells of its ticket, warm.</summary>
    public static async Task<int> CaptureAsync(string[] args)
    {
        var receipts = Count(args, 200);
        using var folder = new BenchFolder();
        await using var relay = await ServerProcess.RelayAsync(folder.Of("data"));
        var key = await relay.TillKeyAsync();
        using var listener = new RelayClient(new RelayClientOptions(relay.Address.AbsoluteUri, key));
        var program = Path.Combine(AppContext.BaseDirectory, "Capture");
        var start = new ProcessStartInfo(program, [relay.Address.AbsoluteUri, key, "--listen", "127.0.0.1:0", "--outbox", folder.Of("outbox")]) { RedirectStandardOutput = true };
        using var capture = Process.Start(start)!;
        try
        {
            var said = await capture.StandardOutput.ReadLineAsync() ?? "";
            var rest = capture.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            using var till = new TcpClient();
            await till.ConnectAsync(IPEndPoint.Parse(said.Split(' ').Last().TrimEnd('.')));
            var times = new List<double>();
            await using var events = listener.ListenAsync("0").GetAsyncEnumerator();
            for (var number = 0; number < WarmUp + receipts; number++)
            {
                var bytes = Receipt(number);
                var clock = Stopwatch.StartNew();
                await till.GetStream().WriteAsync(bytes);
                while (await events.MoveNextAsync() && events.Current.Type != "ticket.received")
                {
                    // Other events are none of ours.
                }
                if (number >= WarmUp)
                    times.Add(clock.Elapsed.TotalMilliseconds);
            }
            var ordered = times.Order().ToList();
            Console.WriteLine(FormattableString.Invariant(
                $"60 lines of ESC/POS to the event of their ticket: p50 {ordered[ordered.Count / 2]:F1} ms, p99 {ordered[ordered.Count * 99 / 100]:F1} ms (aim: 50)"));
            capture.Kill();
            await rest;
            return 0;
        }
        finally
        {
            capture.Kill();
            await capture.WaitForExitAsync();
        }
    }

    private static RelayClientOptions Options(string url, string key, BenchFolder folder) =>
        new(url, key) { OutboxFolder = folder.Of("outbox"), AnswerWithin = TimeSpan.FromMilliseconds(1), PublicUrl = "https://tickets.example.fr" };

    private static int Count(string[] args, int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;

    private static byte[] Receipt(int number)
    {
        var lines = new StringBuilder("\u001b@\u001ba\u0001Epicerie\n\u001ba\0");
        for (var line = 0; line < 57; line++)
            lines.Append(CultureInfo.InvariantCulture, $"Article {number,6} {line,2}{1.05m + line,28:0.00}\n");
        lines.Append(CultureInfo.InvariantCulture, $"Ticket no {number + 1:D6}\n\u001bE\u0001TOTAL EUR{1655.85m,30:0.00}\n\u001bE\0\n\u001dV\u0042\0");
        return Encoding.Latin1.GetBytes(lines.ToString());
    }

    private static async Task<double> TimedAsync(Func<Task> act)
    {
        var clock = Stopwatch.StartNew();
        await act();
        return clock.Elapsed.TotalMilliseconds;
    }

    private sealed class BenchFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relay-bench-");

        public string Of(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
