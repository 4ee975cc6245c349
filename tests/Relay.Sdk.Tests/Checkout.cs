using System.Reflection;

namespace Relay.Sdk.Tests;

/// <summary>Where things lie beside the test binary.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find("Relay.sln", File.Exists);

    public static string Samples { get; } = Path.Combine(Find(Path.Combine("shared", "samples"), Directory.Exists), "shared", "samples");

    /// <summary>Debug or Release, as this test was built.</summary>
    public static string Configuration { get; } =
        typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Configuration").Value!;

    public static string RelayProgram { get; } = Path.Combine(Root, "relay", "bin", Configuration, "net10.0", "Relay");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string name, Func<string, bool> exists)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (exists(Path.Combine(folder.FullName, name)))
                return folder.FullName;
        throw new DirectoryNotFoundException($"{name} was not found above the test binary.");
    }
}
