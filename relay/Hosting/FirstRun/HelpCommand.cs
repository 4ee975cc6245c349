namespace Relay.Hosting.FirstRun;

/// <summary><c>relay help</c>.</summary>
internal sealed class HelpCommand(IServiceProvider services) : IRelayCommand
{
    public string Name => "help";

    public string Summary => "says what stands here";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync($"""
            Ticket Relay {RelayVersion.Text}
            Usage: Relay [command] [--urls=http://0.0.0.0:8080] [--Relay:<setting>=<value>]...

              {"serve",-12} serves until stopped; what happens when no command is given
            """);
        foreach (var command in services.GetServices<IRelayCommand>().OrderBy(command => command.Name, StringComparer.Ordinal))
            await output.WriteLineAsync($"  {command.Name,-12} {command.Summary}");
        await output.WriteLineAsync("\nEvery setting is explained in relay.env.example.");
        return 0;
    }
}
