namespace Relay.Tests.House;

public sealed class ShapeTests
{
    private static readonly string[] VagueNames = ["Manager", "Helper", "Util", "Utils", "Service", "Processor", "Base", "Impl", "Common"];

    [Fact]
    public void Files_stay_small()
    {
        var sizes = SourceTree.Relay.Select(file => file.Lines).Order().ToList();

        Assert.InRange(sizes[sizes.Count / 2], 0, 60);
        Assert.InRange(sizes[sizes.Count * 9 / 10], 0, 160);
        Assert.Empty(SourceTree.Relay.Where(file => file.Lines > 300).Select(file => file.Path));
    }

    [Fact]
    public void No_type_or_folder_has_a_vague_name() =>
        Assert.Empty(SourceTree.Relay.Where(file =>
            VagueNames.Any(name => file.Name.EndsWith(name, StringComparison.Ordinal) || file.Path.Split('/').Contains(name)))
            .Select(file => file.Path));

    [Fact]
    public void Every_room_says_what_it_guarantees() =>
        Assert.Empty(Walls.MayKnow.Keys.Where(room => !File.Exists(Path.Combine(SourceTree.Root, "relay", room, "DESIGN.md"))));

    [Fact]
    public void No_file_names_a_package_registry()
    {
        var tracked = Directory.EnumerateFiles(SourceTree.Root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".csproj" or ".props" or ".targets" or ".config" or ".json" or ".sln")
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal));

        Assert.Empty(tracked.Where(path =>
            File.ReadAllText(path) is var text && (text.Contains("api.nuget.org", StringComparison.Ordinal)
                || text.Contains("registry.npmjs", StringComparison.Ordinal) || text.Contains("\"resolved\"", StringComparison.Ordinal))));
    }
}
