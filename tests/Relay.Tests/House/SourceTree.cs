using System.Text.RegularExpressions;

namespace Relay.Tests.House;

/// <summary>The checkout as text: where it lies, and the server's sources by room.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every source file of the server, with its room: the first folder below <c>relay/</c>, or none for Program.cs.</summary>
    public static IReadOnlyList<SourceFile> Relay { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "relay"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(Root, "relay"), path))
            .Where(path => !path.StartsWith("bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && !path.StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path.Replace('\\', '/'), File.ReadAllText(Path.Combine(Root, "relay", path))))];

    /// <summary>The text without comments and string contents, so that only code is judged.</summary>
    public static string CodeOnly(string source) => CommentOrString().Replace(source, match => match.Value.StartsWith('/') ? "" : "\"\"");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Relay.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Relay.sln was not found above the test binary.");
    }

    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|\$*\"{3,}.*?\"{3,}|\$?@\$?"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrString();
}

/// <summary>One source file; <paramref name="Path"/> is relative to <c>relay/</c>.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Room { get; } = Path.Contains('/') ? Path[..Path.IndexOf('/')] : "";

    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    public int Lines { get; } = Text.Count(symbol => symbol == '\n');
}
