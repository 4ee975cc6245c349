using System.Globalization;
using System.Text;
using Relay.Documents;

namespace Relay.Tickets;

/// <summary>Names a ticket's file as a person would: <c>Ticket CHAUSSURES 2017-11-23 1082000000825.pdf</c>.</summary>
internal static class TicketFileName
{
    /// <summary>UTF-8 bytes of shop or number: with both, the name stays far below the 255 bytes of common file systems.</summary>
    private const int PartBytes = 80;

    /// <summary>What no common file system allows in a name.</summary>
    private const string Unsafe = "/\\:*?\"<>|";

    public static string Of(TicketContent content)
    {
        var day = content.IssuedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var parts = new[] { ReceiptTexts.For(content.Language).Title(content.Type), Part(content.Store.Name), day, Part(content.Number) };
        return string.Join(' ', parts.Where(part => part.Length > 0)) + ".pdf";
    }

    private static string Part(string text)
    {
        var part = new StringBuilder();
        var bytes = 0;
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = part.Length > 0;
                continue;
            }
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
                continue;
            bytes += rune.Utf8SequenceLength + (space ? 1 : 0);
            if (bytes > PartBytes)
                break;
            part.Append(space ? " " : "").Append(rune.IsAscii && Unsafe.Contains((char)rune.Value, StringComparison.Ordinal) ? "-" : rune.ToString());
            space = false;
        }
        return part.ToString().Trim('.', ' ');
    }
}
