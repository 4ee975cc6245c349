namespace Relay.EndToEnd.Engines;

/// <summary>One counter for the tests of a class, each of which brings a tablet of its own to it.</summary>
public sealed class CounterFixture : IAsyncLifetime
{
    internal Counter Counter { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Counter = await Counter.OpenAsync("--Relay:Limits:RequestsPerSecondAndAddress=100000");

    public ValueTask DisposeAsync() => Counter.DisposeAsync();
}
