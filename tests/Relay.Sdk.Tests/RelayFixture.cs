[assembly: AssemblyFixture(typeof(Relay.Sdk.Tests.RelayFixture))]

namespace Relay.Sdk.Tests;

/// <summary>One relay for all tests that do not stop it.</summary>
public sealed class RelayFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal RelayProcess Relay { get; private set; } = null!;

    /// <summary>A client that waits longer than a customer would: a busy machine is no fault.</summary>
    internal RelayClient Client() => new(Relay.PatientOptions());

    public async ValueTask InitializeAsync() => Relay = await RelayProcess.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await Relay.DisposeAsync();
        _folder.Dispose();
    }
}
