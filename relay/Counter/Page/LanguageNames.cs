using System.Globalization;
using Relay.Hosting;

namespace Relay.Counter.Page;

/// <summary>The languages that displays speak, each in its own words, with a capital: "Français".</summary>
internal static class LanguageNames
{
    public static Html Options { get; } = Html.Join(Languages.Known.Select(known => Html.Of($"<option value=\"{known}\" lang=\"{known}\">{Of(known)}</option>")));

    public static Html Boxes(string name) => Html.Join(Languages.Known.Select(known =>
        Html.Of($"<label class=\"choice\"><input type=\"checkbox\" name=\"{name}\" value=\"{known}\"><span lang=\"{known}\">{Of(known)}</span></label>")));

    private static string Of(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return culture.TextInfo.ToTitleCase(culture.NativeName);
    }
}
