using System.Text;

namespace Capture.Paper;

/// <summary>Letters that stand in place of some of ASCII's signs once a country is chosen (ESC R, in Epson's order): how tills of old write é and ß.</summary>
internal static class Countries
{
    private const string Signs = @"#$@[\]^`{|}~";

    private static readonly string[] Letters =
    [
        "", "#$à°ç§^`éùè¨", "#$§ÄÖÜ^`äöüß", @"£$@[\]^`{|}~", "#$@ÆØÅ^`æøå~", "#¤ÉÄÖÅÜéäöåü", @"#$@°\é^ùàòèì", "₧$@¡Ñ¿^`¨ñ}~", "#$@[¥]^`{|}~",
        "#¤ÉÆØÅÜéæøåü", "#$ÉÆØÅÜéæøåü", "#$á¡Ñ¿é`íñóú", "#$á¡Ñ¿éüíñóú", "#$@[₩]^`{|}~",
    ];

    /// <summary>Its letters in the order of the signs; empty where they are ASCII's own.</summary>
    public static string Of(int number) => number < Letters.Length ? Letters[number] : "";

    public static Rune In(string letters, Rune sign) => letters.Length > 0 && sign.IsAscii && Signs.IndexOf((char)sign.Value) is var at and >= 0 ? new Rune(letters[at]) : sign;
}
