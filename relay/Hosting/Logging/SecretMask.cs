using System.Text.RegularExpressions;

namespace Relay.Hosting.Logging;

/// <summary>Blots out what looks like a secret: keys (<c>tr_…</c>), the 26 symbols of a link, start links, printers' addresses, and mail addresses.</summary>
internal static partial class SecretMask
{
    private const string Blot = "(secret)";

    /// <summary>The text without secrets.</summary>
    public static string Apply(string text)
    {
        var masked = Keys().Replace(text, Blot);
        masked = StartLinks().Replace(masked, "/start/" + Blot);
        masked = PrinterAddresses().Replace(masked, "/print/" + Blot);
        masked = Addresses().Replace(masked, Blot);
        return Symbols().Replace(masked, match => IsName(match.ValueSpan) ? match.Value : Blot);
    }

    /// <summary>A name of 26 letters, such as <c>ExceptionHandlerMiddleware</c>: both cases and no digit, which no link of ours has.</summary>
    private static bool IsName(ReadOnlySpan<char> symbols)
    {
        var (upper, lower) = (false, false);
        foreach (var symbol in symbols)
        {
            if (char.IsAsciiDigit(symbol))
                return false;
            upper |= char.IsAsciiLetterUpper(symbol);
            lower |= char.IsAsciiLetterLower(symbol);
        }
        return upper && lower;
    }

    [GeneratedRegex("tr_[A-Za-z]+_[A-Za-z0-9_-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Keys();

    [GeneratedRegex("/start/[A-Za-z0-9._-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StartLinks();

    [GeneratedRegex("/print/[A-Za-z]+/[A-Za-z0-9._-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrinterAddresses();

    // Lengths as mail allows them: they bound the work on a long line without an @.
    [GeneratedRegex("[^\\s@<>\"',;:()]{1,64}@[^\\s@<>\"',;:()]{1,255}\\.[A-Za-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex("(?<![0-9A-Za-z])(?:[0-9A-TV-Za-tv-z](?:-|%20| )?){25}[0-9A-TV-Za-tv-z](?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Symbols();
}
