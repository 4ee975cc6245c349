using Relay.Hosting;
using Relay.Storage.Files;

namespace Relay.Storage.Commands;

/// <summary><c>relay repair</c>: makes the index anew from the packs.</summary>
internal sealed class RepairCommand(DataFolder folder, StorageOptions options) : IRelayCommand
{
    public string Name => "repair";

    public string Summary => "Makes the index of the stored tickets anew from the packs. Shops, keys and displays are untouched.";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        using var only = new FolderLock(folder);
        var repaired = new IndexRepair(new DiskFiles(folder), options).Run(cancellation);
        await output.WriteLineAsync($"The index was made anew: {repaired.Indexed} tickets, {repaired.Erased} erased.");
        if (repaired.Damaged > 0)
            await output.WriteLineAsync($"At {repaired.Damaged} places the packs could not be read: the tickets there are not in it.");
        return repaired.Damaged == 0 ? 0 : 1;
    }
}
