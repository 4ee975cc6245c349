using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Relay.Hosting.Settings;

/// <summary>Finds every mistake in the settings at once, before anything is bound: each a sentence with the setting's name and value.</summary>
internal static class SettingsCheck
{
    public static IReadOnlyList<string> Mistakes(IConfiguration configuration)
    {
        var mistakes = new List<string>();
        CheckSection(configuration.GetSection(RelayOptions.Section), typeof(RelayOptions), mistakes);
        mistakes.AddRange(MeaningCheck.Mistakes(configuration.GetSection(RelayOptions.Section)));
        return mistakes;
    }

    /// <summary>Mistakes in a section that belongs to a room.</summary>
    public static IReadOnlyList<string> Mistakes(IConfigurationSection section, Type shape)
    {
        var mistakes = new List<string>();
        CheckSection(section, shape, mistakes);
        return mistakes;
    }

    private static void CheckSection(IConfigurationSection section, Type shape, List<string> mistakes)
    {
        foreach (var given in section.GetChildren())
        {
            if (Find(shape, given.Key) is { } known)
                CheckSetting(given, known, mistakes);
            else if (!IsFileOfKnown(shape, given.Key) && !IsOfRoom(shape, given.Key))
                mistakes.Add($"{given.Path} is not a setting. Settings here are {string.Join(", ", shape.GetProperties().Select(one => one.Name))}.");
        }
    }

    private static void CheckSetting(IConfigurationSection given, PropertyInfo known, List<string> mistakes)
    {
        if (known.PropertyType == typeof(LimitOptions))
            CheckSection(given, known.PropertyType, mistakes);
        else if (known.PropertyType == typeof(int))
            CheckNumber(given, known, mistakes);
        else if (known.PropertyType == typeof(bool) && !bool.TryParse(given.Value, out _))
            mistakes.Add($"{given.Path} is '{given.Value}'; it must be true or false.");
        else if (known.PropertyType == typeof(string))
            CheckWord(given, known, mistakes);
    }

    private static void CheckNumber(IConfigurationSection given, PropertyInfo known, List<string> mistakes)
    {
        var range = known.GetCustomAttribute<RangeAttribute>() ?? throw new InvalidOperationException($"The setting {known.Name} has no range.");
        if (!int.TryParse(given.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || !range.IsValid(number))
            mistakes.Add($"{given.Path} is '{given.Value}'; it must be a whole number from {range.Minimum} to {range.Maximum}.");
    }

    private static void CheckWord(IConfigurationSection given, PropertyInfo known, List<string> mistakes)
    {
        if (known.GetCustomAttribute<RequiredAttribute>() is not null && string.IsNullOrWhiteSpace(given.Value))
            mistakes.Add($"{given.Path} is empty; it must be given.");
        if (known.GetCustomAttribute<StringLengthAttribute>() is { } length && !length.IsValid(given.Value))
            mistakes.Add($"{given.Path} has {given.Value!.Length} characters; it may have {length.MaximumLength}.");
        if (known.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed && !allowed.Values.Contains(given.Value))
            mistakes.Add($"{given.Path} is '{given.Value}'; it must be {string.Join(" or ", allowed.Values)}.{NotYet(given.Value)}");
    }

    private static string NotYet(string? word) =>
        word == "postgres" ? " PostgreSQL is not in this version." : "";

    private static bool IsFileOfKnown(Type shape, string name) =>
        name.EndsWith(SettingFiles.Suffix, StringComparison.OrdinalIgnoreCase) && Find(shape, name[..^SettingFiles.Suffix.Length]) is not null;

    private static bool IsOfRoom(Type shape, string name) =>
        shape == typeof(RelayOptions) && RelayOptions.RoomSections.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static PropertyInfo? Find(Type shape, string name) =>
        shape.GetProperties().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
