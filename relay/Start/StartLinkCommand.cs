using Relay.Hosting;

namespace Relay.Start;

/// <summary><c>relay start-link</c>: prints a fresh link to the start page, also while the relay runs.</summary>
internal sealed class StartLinkCommand(StartLinks links, DataFolder data) : IRelayCommand
{
    public string Name => "start-link";

    public string Summary => $"prints a link to the start page, valid for {StartLinks.Lifetime.TotalMinutes:0} minutes";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (!File.Exists(links.KeyFile))
            throw new StartupRefusedException(
                $"No relay has run with the data folder {data.Path}. Start it first, or name its folder with --Relay:DataFolder=<folder>.");
        await output.WriteLineAsync(links.New());
        return 0;
    }
}
