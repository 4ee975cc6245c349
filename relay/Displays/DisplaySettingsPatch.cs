using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Hosting.Json;

namespace Relay.Displays;

/// <summary>Reads a change of a display's settings: what is absent stays, null goes back to the default.</summary>
internal static class DisplaySettingsPatch
{
    private static readonly string[] Spoken = [.. Languages.Known, MirroredLanguage.Tag];

    /// <summary>The change. What is wrong is in the reader's errors; the change is then not to be used.</summary>
    public static Func<DisplaySettings, DisplaySettings> Read(JsonObjectReader body)
    {
        var changes = new List<Func<DisplaySettings, DisplaySettings>>();
        Set("language", body.OneOf("language", Spoken), (settings, value) => settings with { Language = value });
        Set("idleLanguages", IdleLanguages(body), (settings, value) => settings with { IdleLanguages = value });
        Set("upsideDown", body.Boolean("upsideDown"), (settings, value) => settings with { UpsideDown = value ?? false });
        Set("largePrint", body.Boolean("largePrint"), (settings, value) => settings with { LargePrint = value ?? false });
        Set("highContrast", body.Boolean("highContrast"), (settings, value) => settings with { HighContrast = value ?? false });
        Set("clock", body.Boolean("clock"), (settings, value) => settings with { Clock = value ?? false });
        return settings => changes.Aggregate(settings, (changed, change) => change(changed));

        void Set<T>(string name, T value, Func<DisplaySettings, T, DisplaySettings> change)
        {
            if (body.Has(name))
                changes.Add(settings => change(settings, value));
        }
    }

    private static IReadOnlyList<string> IdleLanguages(JsonObjectReader body)
    {
        var languages = body.Texts("idleLanguages", Spoken.Length, DisplayBody.NameLength);
        for (var index = 0; index < languages.Count; index++)
            if (!Spoken.Contains(languages[index], StringComparer.Ordinal))
                body.Errors.Add(body.Pointer.Member("idleLanguages").Item(index), JsonCodes.InvalidValue, $"One of these is expected: {string.Join(", ", Spoken)}.");
        return [.. languages.Distinct(StringComparer.Ordinal)];
    }
}
