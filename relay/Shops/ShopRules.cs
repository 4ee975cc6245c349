using System.Text.RegularExpressions;
using Relay.Hosting.Json;

namespace Relay.Shops;

/// <summary>What a shop's settings may be: bounds, and the formats that several of them share.</summary>
internal static partial class ShopRules
{
    /// <summary>Characters of a shop's or till's name.</summary>
    public const int NameLength = 80;

    /// <summary>Tills that one shop may have.</summary>
    public const int Tills = 200;

    /// <summary>Keys that a till, and the shop itself, may have at a time: the old one and the one that replaces it.</summary>
    public const int KeysEach = 2;

    /// <summary>ISO 3166-1, where the French environment code holds and no ticket is printed by itself: France and the overseas places that it applies to.</summary>
    public static readonly string[] FrenchLaw = ["FR", "GP", "MQ", "GF", "RE", "YT"];

    /// <summary>What a shop may let its customers choose: a ticket on paper, by mail, by SMS, or none.</summary>
    public static readonly string[] Choices = ["paper", "email", "sms", "none"];

    /// <summary>A language tag in BCP 47's form, such as <c>fr</c> or <c>fr-CH</c>.</summary>
    public static string? Language(this JsonObjectReader reader, string name) =>
        Format(reader, name, 35, LanguageForm(), "A language tag is expected, such as fr or fr-CH.");

    /// <summary>A country in ISO 3166-1 alpha-2, such as <c>FR</c>.</summary>
    public static string? Country(this JsonObjectReader reader, string name) =>
        Format(reader, name, 2, CountryForm(), "A country code of two capitals is expected, such as FR.");

    /// <summary>A time zone of the IANA database, such as <c>Europe/Paris</c>.</summary>
    public static string? TimeZone(this JsonObjectReader reader, string name)
    {
        if (reader.Text(name, 60) is not { } text)
            return null;
        if (ShopZone.IsKnown(text))
            return text;
        reader.Refuse(name, JsonCodes.InvalidValue, "A time zone of the IANA database is expected, such as Europe/Paris.");
        return null;
    }

    /// <summary>Some of the words listed, none twice, in the sender's order.</summary>
    public static IReadOnlyList<string> Words(this JsonObjectReader reader, string name, IReadOnlyList<string> words)
    {
        var texts = reader.Texts(name, words.Count, NameLength);
        for (var index = 0; index < texts.Count; index++)
            if (!words.Contains(texts[index], StringComparer.Ordinal))
                reader.Errors.Add(reader.Pointer.Member(name).Item(index), JsonCodes.InvalidValue, $"One of these is expected: {string.Join(", ", words)}.");
            else if (texts.Take(index).Contains(texts[index], StringComparer.Ordinal))
                reader.Errors.Add(reader.Pointer.Member(name).Item(index), JsonCodes.InvalidValue, "This stands here twice.");
        return texts;
    }

    /// <summary>What a new shop or till is called.</summary>
    public static string? Name(this JsonObjectReader reader, string name, bool required) => reader.Text(name, NameLength, required);

    /// <summary>A text with something in it; it is cleared with <c>null</c>, not with blanks.</summary>
    public static string? Filled(this JsonObjectReader reader, string name, int max, bool multiline = false)
    {
        var text = reader.Text(name, max, multiline: multiline);
        if (text is null || !string.IsNullOrWhiteSpace(text))
            return text;
        reader.Refuse(name, JsonCodes.Empty, "This text is empty; null clears it.");
        return null;
    }

    /// <summary>A PNG in base64.</summary>
    public static byte[]? Logo(this JsonObjectReader reader, string name)
    {
        if (reader.Text(name, LogoCheck.MostBytes / 3 * 4 + 4) is not { } text)
            return null;
        var png = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, png, out var length))
            reader.Refuse(name, JsonCodes.InvalidValue, "A PNG in base64 is expected.");
        else if (LogoCheck.Fault(png[..length]) is { } fault)
            reader.Refuse(name, JsonCodes.InvalidValue, fault);
        else
            return png[..length];
        return null;
    }

    private static string? Format(JsonObjectReader reader, string name, int length, Regex form, string expected)
    {
        if (reader.Text(name, length) is not { } text)
            return null;
        if (form.IsMatch(text))
            return text;
        reader.Refuse(name, JsonCodes.InvalidValue, expected);
        return null;
    }

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageForm();

    [GeneratedRegex(@"\A[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CountryForm();
}
