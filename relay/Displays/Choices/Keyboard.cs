using Relay.Shops;

namespace Relay.Displays.Choices;

/// <summary>Keys for an address, drawn by the page itself: old tablets' own keyboards cover the page, suggest what others typed, and remember it.</summary>
internal static class Keyboard
{
    private static readonly string[] English = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm@.-_+"];
    private static readonly string[] French = ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn@.-_+"];
    private static readonly string[] German = ["1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm@.-_+"];

    /// <summary>Of a telephone, with the plus of other countries.</summary>
    public static IReadOnlyList<string> Pad { get; } = ["123", "456", "789", "+0"];

    /// <summary>As people of that language have them before them.</summary>
    public static IReadOnlyList<string> For(string language) => language switch
    {
        "fr" => French,
        "de" => German,
        _ => English,
    };

    /// <summary>Ends of addresses that many people have there.</summary>
    public static IReadOnlyList<string> Ends(Shop shop) =>
        shop.Country is { } country ? [".com", "." + (country == "GB" ? "co.uk" : country.ToLowerInvariant())] : [".com"];
}
