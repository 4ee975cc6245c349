using System.Globalization;

namespace Relay.Documents.Layout;

/// <summary>How wide a text is, in the unit that its sheet counts in.</summary>
internal interface ITextMeasure
{
    double Width(string text);
}

/// <summary>Breaks text into lines that fit: at line feeds, else at blanks, else after a hyphen or slash, else inside an endless word.</summary>
internal static class TextWrap
{
    public static List<string> Lines<TMeasure>(string text, TMeasure style, double width)
        where TMeasure : struct, ITextMeasure
    {
        var lines = new List<string>(1);
        if (!text.Contains('\n') && style.Width(text) <= width)
        {
            lines.Add(text);
            return lines;
        }
        foreach (var paragraph in text.Split('\n'))
            AddParagraph(lines, paragraph.Trim('\r'), style, width);
        return lines;
    }

    private static void AddParagraph<TMeasure>(List<string> lines, string text, TMeasure style, double width)
        where TMeasure : struct, ITextMeasure
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = LastFit(text, start, style, width);
            lines.Add(text[start..end].TrimEnd(' '));
            start = end;
            while (start < text.Length && text[start] == ' ')
                start++;
        }
        if (text.Length == 0)
            lines.Add("");
    }

    /// <summary>Where the line that begins at <paramref name="start"/> ends: at least one character on.</summary>
    private static int LastFit<TMeasure>(string text, int start, TMeasure style, double width)
        where TMeasure : struct, ITextMeasure
    {
        var (at, breakAt, used) = (start, 0, 0.0);
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            used += style.Width(text[at..next]);
            if (used > width && text[at] != ' ')
                return breakAt > start ? breakAt : Math.Max(at, start + StringInfo.GetNextTextElementLength(text, start));
            if (text[at] is ' ' or '-' or '/' or '\u200B')
                breakAt = next;
            at = next;
        }
        return text.Length;
    }
}
