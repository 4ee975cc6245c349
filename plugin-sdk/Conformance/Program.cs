using Conformance;
using Conformance.Checks;
using Conformance.Recording;

switch (args)
{
    case ["check", var relay, var key]:
        return Report.Print(Console.Out, await RelayChecks.RunAsync(new Uri(relay), key));

    case ["record", var relay, .. var rest]:
        await using (var proxy = await RecordingProxy.StartAsync(new Uri(relay), port: 9080, new FaultPlan(Calm: rest.Contains("--calm"))))
        {
            Console.WriteLine($"Let your till send to {proxy.Url} instead of {relay}. Sell, refund, sell again; then press Ctrl+C.");
            await proxy.StoppedAsync();
            return Report.Print(Console.Out, TillRules.Judge(proxy.Exchanges));
        }

    default:
        Console.Error.WriteLine("""
            Checks both sides of the contract.

              Conformance check <relay> <till key>     whether a relay does what it promises; sends tickets of its own and erases them
              Conformance record <relay> [--calm]      stands between a till and its relay at http://localhost:9080, loses some answers on purpose (not with --calm),
                                                       and reports at Ctrl+C what the till does wrong
            """);
        return 2;
}
