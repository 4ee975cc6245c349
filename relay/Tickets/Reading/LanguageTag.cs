namespace Relay.Tickets.Reading;

/// <summary>Tells whether a text has the form of a language tag (RFC 5646, 2.1): a language of 2 or 3 letters, then subtags of 1 to 8 letters or digits.</summary>
internal static class LanguageTag
{
    /// <summary>Most characters (RFC 5646, 4.4.1).</summary>
    public const int Length = 35;

    public static bool IsWellFormed(string tag)
    {
        var first = true;
        foreach (var range in tag.AsSpan().Split('-'))
        {
            var subtag = tag.AsSpan(range);
            var fits = first
                ? subtag.Length is 2 or 3 && AllLetters(subtag)
                : subtag.Length is >= 1 and <= 8 && AllLettersOrDigits(subtag);
            if (!fits)
                return false;
            first = false;
        }
        return !tag.EndsWith('-') && tag.Length <= Length;
    }

    private static bool AllLetters(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetter(letter))
                return false;
        return true;
    }

    private static bool AllLettersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
        return true;
    }
}
