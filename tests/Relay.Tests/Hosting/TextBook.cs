using System.Collections;
using System.Reflection;
using Relay.Hosting;

namespace Relay.Tests.Hosting;

/// <summary>All texts of the relay that exist in every language, found by reflection.</summary>
internal static class TextBook
{
    private static readonly string[] Names = ["English", "French", "German", "Spanish", "Italian", "Dutch"];

    public static IReadOnlyList<Type> Records { get; } =
        [.. typeof(Languages).Assembly.GetTypes().Where(type => type.IsClass && type.GetInterfaces().Any(IsTexts)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The instance of a record that <see cref="Languages.Texts{T}"/> finds.</summary>
    public static object Instance(Type record, string language) =>
        typeof(Languages).GetMethod(nameof(Languages.Texts))!.MakeGenericMethod(record).Invoke(null, [language, null])!;

    /// <summary>Each text of a record in one language, by its path such as <c>ViewingTexts.Verify.Genuine.Title</c>.</summary>
    public static Dictionary<string, string> Of(Type record, string language)
    {
        var texts = new Dictionary<string, string>();
        Collect(Instance(record, language), record.Name, texts);
        return texts;
    }

    /// <summary>All texts of all records in one language.</summary>
    public static IEnumerable<KeyValuePair<string, string>> In(string language) => Records.SelectMany(record => Of(record, language));

    /// <summary>A record and those that it is made of.</summary>
    public static IEnumerable<Type> WithParts(Type record) =>
        Members(record).Select(member => member.PropertyType).Where(type => type.IsClass && type.Assembly == record.Assembly && type != record).SelectMany(WithParts).Prepend(record);

    private static void Collect(object value, string path, Dictionary<string, string> texts)
    {
        if (value is string text)
            texts.Add(path, text);
        else if (value is IEnumerable many)
            foreach (var (index, one) in many.Cast<object>().Index())
                Collect(one, $"{path}[{index}]", texts);
        else
            foreach (var member in Members(value.GetType()))
                Collect(member.GetValue(value)!, $"{path}.{member.Name}", texts);
    }

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => !Names.Contains(member.Name) && member.Name != "Language");

    private static bool IsTexts(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ITexts<>);
}
