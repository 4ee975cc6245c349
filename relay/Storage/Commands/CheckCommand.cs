using Relay.Hosting;
using Relay.Storage.Files;

namespace Relay.Storage.Commands;

/// <summary><c>relay check</c>: reads every pack and every row and names what does not fit. It opens the folder as a start does, and says nothing of contents.</summary>
internal sealed class CheckCommand(DataFolder folder, StorageOptions options, ILogger<CheckCommand> log) : IRelayCommand
{
    public string Name => "check";

    public string Summary => "Checks the stored tickets: every pack against its hashes, and the index against the packs.";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        using var only = new FolderLock(folder);
        var files = new DiskFiles(folder);
        using var engine = StorageEngine.Open(files, options, log);
        var findings = new StorageCheck(engine.Parts, files).Run(cancellation);
        foreach (var bad in findings.Bad)
            await output.WriteLineAsync(bad);
        await output.WriteLineAsync(
            $"{findings.Packs} packs, {findings.Tickets} tickets, {findings.Erased} erased, {findings.Expired} expired and not yet removed: "
            + (findings.Bad.Count == 0 ? "all is well." : $"{findings.Bad.Count} faults."));
        return findings.Bad.Count == 0 ? 0 : 1;
    }
}
