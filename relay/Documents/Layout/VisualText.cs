using System.Text;
using Relay.Documents.Bidi;

namespace Relay.Documents.Layout;

/// <summary>Text in the order it is painted from left to right, its Arabic letters joined. Text without a right-to-left letter stays as it is.</summary>
internal static class VisualText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>Stands for an isolated piece while the line around it is ordered.</summary>
    private const int Placeholder = 0xFFFC;

    public static string Of(string text) => HasRightToLeft(text) ? Ordered(text) : text;

    /// <summary>A piece of a line that cannot change the direction of what stands beside it.</summary>
    public static string Isolated(string piece) => HasRightToLeft(piece) ? FirstStrongIsolate + piece + PopIsolate : piece;

    private static bool HasRightToLeft(string text)
    {
        foreach (var character in text)
            if (character >= '\u0590' && BidiClasses.IsRightToLeft(character))
                return true;
        return false;
    }

    private static string Ordered(string text)
    {
        var line = new List<int>(text.Length);
        var pieces = new Dictionary<int, string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == FirstStrongIsolate ? text.IndexOf(PopIsolate, at) : -1;
            if (end > 0)
            {
                pieces.Add(line.Count, Of(text[(at + 1)..end]));
                line.Add(Placeholder);
                at = end + 1;
                continue;
            }
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            line.Add(rune.Value);
            at += length;
        }
        // Joining makes a line shorter, and pieces are known by their place: around them stand only our own words, which need none.
        if (pieces.Count == 0)
            line = ArabicForms.Join(line);
        var visual = new StringBuilder(text.Length);
        foreach (var place in BidiOrder.Reorder(line))
            visual.Append(pieces.TryGetValue(place, out var piece) ? piece : char.ConvertFromUtf32(line[place]));
        return visual.ToString();
    }
}
