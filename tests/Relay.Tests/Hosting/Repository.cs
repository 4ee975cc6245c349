namespace Relay.Tests.Hosting;

/// <summary>Files of the repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Relay.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests do not lie in their repository.");
    }
}
