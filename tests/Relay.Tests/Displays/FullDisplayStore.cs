using Relay.Displays;
using Relay.Hosting;

namespace Relay.Tests.Displays;

/// <summary>Displays on a disk that can be full.</summary>
internal sealed class FullDisplayStore : IDisplayStore
{
    public bool Full { get; set; }

    public ValueTask<IReadOnlyList<Display>> LoadAsync(CancellationToken cancellation) => new([]);

    public Task PutAsync(IReadOnlyList<Display> displays, CancellationToken cancellation) => Write();

    public Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation) => Write();

    private Task Write() => Full ? Task.FromException(new ProblemException(HostingProblems.StorageFull, "Full.")) : Task.CompletedTask;
}
