using System.Text;
using Relay.Displays.Pairings;
using Relay.Hosting;

namespace Relay.Displays.Boards;

/// <summary>A language that nobody speaks, made of the English texts: to see how displays and their pairing look from right to left, and with longer words, before a language that needs it
/// is written. Its tag is CLDR's for exactly that.</summary>
internal static class MirroredLanguage
{
    public const string Tag = "ar-XB";

    /// <summary>RIGHT-TO-LEFT MARK: the letters stay readable, the sentence takes its direction from it.</summary>
    private const char Mark = '\u200F';

    private const string Plain = "aceinostuyACEINOSTUY";
    private const string Accented = "àçéîñöštüýÀÇÉÎÑÖŠŤÜÝ";

    /// <summary>What displays say.</summary>
    public static BoardTexts Texts { get; } = Mirror(BoardTexts.English with { Language = Tag });

    /// <summary>What is said around pairing.</summary>
    public static PairingTexts Pairing { get; } = Mirror(PairingTexts.English with { Language = Tag });

    /// <summary>Whether a browser asks for it before all others.</summary>
    /// <param name="accepted">The header <c>Accept-Language</c>; null where there is none.</param>
    public static bool IsAsked(string? accepted) => accepted?.StartsWith(Tag, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <param name="copy">Nobody else's: it is changed.</param>
    private static TTexts Mirror<TTexts>(TTexts copy) where TTexts : class, ITexts<TTexts>
    {
        foreach (var text in typeof(TTexts).GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name != nameof(BoardTexts.Language)))
            text.SetValue(copy, Stretch((string)text.GetValue(copy)!));
        return copy;
    }

    /// <summary>A third longer, as German is; what stands for something stays.</summary>
    private static string Stretch(string text)
    {
        var stretched = new StringBuilder(text.Length * 2).Append(Mark);
        foreach (var symbol in text)
        {
            var accented = Plain.IndexOf(symbol, StringComparison.Ordinal) is var at and >= 0 ? Accented[at] : symbol;
            stretched.Append(accented, symbol is 'e' or 'o' ? 2 : 1);
        }
        return stretched.Append(Mark).ToString();
    }
}
