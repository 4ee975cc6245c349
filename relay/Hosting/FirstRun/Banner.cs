namespace Relay.Hosting.FirstRun;

/// <summary>What the relay says on standard output once it listens. It is for the person who started it, and no part of the log.</summary>
internal sealed class Banner(IEnumerable<IBannerPart> parts)
{
    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync($"\nTicket Relay {RelayVersion.Text}");
        foreach (var line in parts.SelectMany(part => part.Lines()))
            await output.WriteLineAsync("  " + line);
        await output.WriteLineAsync("  stop          Ctrl+C\n");
    }
}
