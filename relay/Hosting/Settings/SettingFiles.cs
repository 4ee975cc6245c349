namespace Relay.Hosting.Settings;

/// <summary>Reads settings from files: <c>Relay__PublicUrl_FILE=/run/secrets/url</c> sets <c>Relay:PublicUrl</c> to what stands in that file.</summary>
internal static class SettingFiles
{
    /// <summary>Ending of the twin's name.</summary>
    public const string Suffix = "_FILE";

    /// <summary>Adds the files' contents, without the line break at their end, to the settings.</summary>
    /// <returns>One sentence for each file that could not be read.</returns>
    public static IReadOnlyList<string> AddTo(IConfigurationManager configuration)
    {
        var mistakes = new List<string>();
        var contents = new Dictionary<string, string?>();
        foreach (var (name, path) in configuration.GetSection(RelayOptions.Section).AsEnumerable())
        {
            if (!name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) || path is null)
                continue;
            try
            {
                contents[name[..^Suffix.Length]] = File.ReadAllText(path).TrimEnd('\r', '\n');
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
            {
                mistakes.Add($"{name} is '{path}'; that file cannot be read.");
            }
        }
        configuration.AddInMemoryCollection(contents);
        return mistakes;
    }
}
