namespace Relay.Hosting;

/// <summary>What to type to run this program again.</summary>
internal static class ProgramName
{
    /// <summary>The path of the program; from a build folder the command that builds it too, since that is what was typed.</summary>
    public static string Text { get; } =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "dotnet run --project relay --"
            : Environment.ProcessPath ?? "Relay";
}
