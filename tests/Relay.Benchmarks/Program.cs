using Relay.Benchmarks;

return args.FirstOrDefault() switch
{
    "parts" => Parts.Run(),
    "post" => await PostRun.RunAsync(args),
    "push" => await PushRun.RunAsync(args),
    "poll" => await PollRun.RunAsync(args),
    "start" => await StartRun.RunAsync(),
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
          start              time to ready and idle memory
        """);
    return 2;
}
