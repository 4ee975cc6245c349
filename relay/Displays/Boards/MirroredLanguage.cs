using System.Text;

namespace Relay.Displays.Boards;

/// <summary>A language that nobody speaks, made of the English texts: to see how displays look from right to left, and with longer words, before a language that needs it
/// is written. Its tag is CLDR's for exactly that.</summary>
internal static class MirroredLanguage
{
    public const string Tag = "ar-XB";

    /// <summary>RIGHT-TO-LEFT MARK: the letters stay readable, the sentence takes its direction from it.</summary>
    private const char Mark = '\u200F';

    private const string Plain = "aceinostuyACEINOSTUY";
    private const string Accented = "àçéîñöštüýÀÇÉÎÑÖŠŤÜÝ";

    public static BoardTexts Texts { get; } = Mirror(BoardTexts.English);

    private static BoardTexts Mirror(BoardTexts texts)
    {
        var mirrored = texts with { Language = Tag };
        foreach (var text in typeof(BoardTexts).GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name != nameof(BoardTexts.Language)))
            text.SetValue(mirrored, Stretch((string)text.GetValue(texts)!));
        return mirrored;
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
