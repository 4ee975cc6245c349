namespace Relay.EndToEnd;

/// <summary>Where the sources and the shared samples lie.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Sample(string name) => File.ReadAllText(Path.Combine(Root, "..", "shared", "samples", name + ".json"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Relay.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Relay.sln was not found above the test binary.");
    }
}
