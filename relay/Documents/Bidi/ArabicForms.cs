using System.Collections.Frozen;

namespace Relay.Documents.Bidi;

/// <summary>
/// The joined shapes of Arabic and Persian letters, as the characters that Unicode has for them (Arabic Presentation Forms). Fonts can do more
/// than this with rules of their own; a receipt needs that letters join.
/// </summary>
internal static class ArabicForms
{
    private const int Lam = 0x0644;
    private const int Tatweel = 0x0640;

    /// <summary>First presentation form of a letter, and whether it joins on both sides: isolated, final, then initial and medial.</summary>
    private static readonly FrozenDictionary<int, (int First, bool Both)> Letters = Table();

    /// <summary>Lam with an alef is one shape: isolated, then final.</summary>
    private static readonly FrozenDictionary<int, int> LamAlefs =
        new Dictionary<int, int> { [0x0622] = 0xFEF5, [0x0623] = 0xFEF7, [0x0625] = 0xFEF9, [0x0627] = 0xFEFB }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, string> Plains = Reverse();

    /// <summary>The text with every letter in the shape its neighbours give it. Both in reading order.</summary>
    public static List<int> Join(List<int> text)
    {
        var joined = new List<int>(text.Count);
        var joinsBefore = false;
        for (var i = 0; i < text.Count; i++)
        {
            var letter = text[i];
            if (BidiClasses.Of(letter) == BidiClass.Mark)
            {
                joined.Add(letter);
                continue;
            }
            var next = NextLetter(text, i);
            if (letter == Lam && next >= 0 && LamAlefs.TryGetValue(text[next], out var pair))
            {
                joined.Add(pair + (joinsBefore ? 1 : 0));
                joined.AddRange(text.GetRange(i + 1, next - i - 1));
                i = next;
                joinsBefore = false;
                continue;
            }
            var reaches = letter == Tatweel || Letters.TryGetValue(letter, out var form) && form.Both;
            var joinsAfter = reaches && next >= 0 && (text[next] == Tatweel || Letters.ContainsKey(text[next]) && text[next] != 0x0621);
            joined.Add(Letters.TryGetValue(letter, out var forms) && letter != 0x0621
                ? forms.First + (joinsAfter ? (joinsBefore ? 3 : 2) : joinsBefore ? 1 : 0)
                : letter);
            joinsBefore = joinsAfter;
        }
        return joined;
    }

    /// <summary>
    /// The letter that a shape stands for, or null when it is no such shape. A lam with alef stays the one character it is: readers turn whole
    /// lines around, and two letters told for one shape would come out in the wrong order.
    /// </summary>
    public static string? Plain(int shape) => Plains.GetValueOrDefault(shape);

    private static int NextLetter(List<int> text, int at)
    {
        do
            at++;
        while (at < text.Count && BidiClasses.Of(text[at]) == BidiClass.Mark);
        return at < text.Count ? at : -1;
    }

    private static FrozenDictionary<int, (int First, bool Both)> Table()
    {
        // Letters in the order of their forms: lower case joins to the letter before only, upper case to both sides.
        const string kinds = "hrrrrBrBrBBBBBrrrrBBBBBBBB.BBBBBBBrrB";
        var letters = new Dictionary<int, (int, bool)>();
        var (letter, form) = (0x0621, 0xFE80);
        foreach (var kind in kinds)
        {
            if (kind == '.')
            {
                letter = 0x0641;
                continue;
            }
            letters[letter++] = (form, kind == 'B');
            form += kind switch { 'B' => 4, 'r' => 2, _ => 1 };
        }
        foreach (var (extra, first, both) in new[]
            { (0x067E, 0xFB56, true), (0x0686, 0xFB7A, true), (0x0698, 0xFB8A, false), (0x06A9, 0xFB8E, true), (0x06AF, 0xFB92, true), (0x06CC, 0xFBFC, true) })
            letters[extra] = (first, both);
        return letters.ToFrozenDictionary();
    }

    private static FrozenDictionary<int, string> Reverse()
    {
        var plains = new Dictionary<int, string>();
        foreach (var (letter, (first, both)) in Letters)
            for (var shape = 0; shape < (letter == 0x0621 ? 1 : both ? 4 : 2); shape++)
                plains[first + shape] = ((char)letter).ToString();
        return plains.ToFrozenDictionary();
    }
}
