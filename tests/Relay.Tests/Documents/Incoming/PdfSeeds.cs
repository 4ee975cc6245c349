using System.Text.RegularExpressions;

namespace Relay.Tests.Documents.Incoming;

/// <summary>What is changed to find files that the reader cannot bear: honest ones, and one for each rule. Made by code, the same each time.</summary>
internal static partial class PdfSeeds
{
    private const int Most = 16 * 1024;

    public static IReadOnlyDictionary<string, byte[]> All { get; } =
        PdfVetterTests.Honest.Select(row => (Name: "honest " + row.Data.Item1, Pdf: row.Data.Item2))
            .Concat(BadPdfs.All.Select(bad => (Name: $"{bad.Rule} {bad.What}", bad.Pdf)))
            .Where(seed => seed.Pdf.Length <= Most)
            .ToDictionary(seed => NoWord().Replace(seed.Name, "-"), seed => seed.Pdf, StringComparer.Ordinal);

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoWord();
}
