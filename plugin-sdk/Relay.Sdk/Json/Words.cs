using System.Text;

namespace TicketRelay.Json;

/// <summary>The contract's words are our names with hyphens: <c>GiftReceipt</c> is <c>gift-receipt</c>.</summary>
internal static class Words
{
    public static string Of<T>(T value) where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var symbol in value.ToString())
        {
            if (char.IsUpper(symbol) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(symbol));
        }
        return word.ToString();
    }

    /// <exception cref="FormatException">The word is not one of the contract's.</exception>
    public static T Read<T>(string word) where T : struct, Enum =>
        Find<T>(word) ?? throw new FormatException($"The word {word} is not one of {typeof(T).Name}.");

    /// <summary>Null for a word that this version does not know.</summary>
    public static T? Find<T>(string? word) where T : struct, Enum =>
        word is not null && Enum.TryParse<T>(word.Replace("-", ""), ignoreCase: true, out var value) && Of(value) == word ? value : null;
}
