namespace Relay.Tests;

/// <summary>The shared sample tickets, read where they lie beside the checkout.</summary>
internal static class Samples
{
    /// <summary>Names without <c>.json</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder(), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(), name + ".json"));

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            foreach (var candidate in new[] { Path.Combine(folder.FullName, "shared", "samples"), Path.Combine(folder.FullName, "..", "shared", "samples") })
                if (Directory.Exists(candidate))
                    return Path.GetFullPath(candidate);
        throw new DirectoryNotFoundException("The folder shared/samples was not found beside the checkout.");
    }
}
