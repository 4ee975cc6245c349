using Relay.Benchmarks;
using Relay.Benchmarks.Displays;

return args.FirstOrDefault() switch
{
    "parts" => Parts.Run(),
    "post" => await PostRun.RunAsync(args),
    "push" => await PushRun.RunAsync(args),
    "poll" => await PollRun.RunAsync(args),
    "displays" => await CrowdRun.RunAsync(args),
    "boards" => await RightDisplayRun.RunAsync(args),
    "rate" => await RateRun.RunAsync(args),
    "sdk" => await TillRuns.SdkAsync(args),
    "outbox" => await TillRuns.OutboxAsync(args),
    "capture" => await TillRuns.CaptureAsync(args),
    "start" => await StartRun.RunAsync(),
    "crowd" => await CrowdProcess.RunAsync(args[1]),
    "bare-hub" => await BareHub.ServeAsync(args[1]),
    "bare" => await BareEndpoint.ServeAsync(args[1]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/Relay.Benchmarks -- <what>
          parts              render, sign: CPU time, allocation, bytes of one receipt
          post [tickets]     whole POST beside a bare endpoint, interleaved: CPU per ticket and ratio
          push [displays]    POST to QR message received, p50 and p99
          poll [printers]    idle printers asking every 5 s: CPU per poll, part of a core
          displays [count]   memory per idle display; all dropped at once; relay killed
          boards [pushes]    random pushes through real sockets: none at a wrong display
          rate [idle] [a,b]  POST to QR at so many tickets a second, beside a bare hub
          sdk [rounds]       submit by the SDK beside the raw call
          outbox [tickets]   a till that was offline: time until the relay has all of it
          capture [receipts] 60 printed lines to the event of their ticket
          start              time to ready and idle memory
        """);
    return 2;
}
