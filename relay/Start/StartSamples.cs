using Relay.Hosting;

namespace Relay.Start;

/// <summary>The tickets that the start page can push, as a POS would send them. The page gives each push a number of its own.</summary>
internal static class StartSamples
{
    public static IReadOnlyList<string> Names { get; } = ["shoes", "bakery", "cafe", "yen", "gift"];

    public static byte[] Read(string name) => EmbeddedAssets.Read($"samples/{name}.json");
}
