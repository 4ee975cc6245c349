namespace Relay.Documents.Bidi;

/// <summary>Keeps both brackets of a pair in one direction (Unicode Standard Annex 9, rule N0), so that "(L)" in Hebrew text does not come apart.</summary>
internal static class BidiBrackets
{
    private const string Pairs = "()[]{}";

    /// <param name="classes">After the weak rules; brackets with strong text between them become strong themselves.</param>
    public static void Resolve(List<int> line, BidiClass[] classes, BidiClass ground)
    {
        foreach (var (open, close) in Find(line))
        {
            var side = Inside(classes, open, close, ground);
            if (side is null)
                continue;
            if (side != ground && Before(classes, open, ground) != side)
                side = ground;
            classes[open] = classes[close] = side.Value;
        }
    }

    /// <summary>Left or right; numbers count as right here (N1).</summary>
    public static BidiClass? Side(BidiClass kind) => kind switch
    {
        BidiClass.Left => BidiClass.Left,
        BidiClass.Right or BidiClass.Number or BidiClass.ArabicNumber => BidiClass.Right,
        _ => null,
    };

    private static List<(int Open, int Close)> Find(List<int> line)
    {
        var pairs = new List<(int, int)>();
        var waiting = new List<int>();
        for (var i = 0; i < line.Count; i++)
        {
            var kind = line[i] < 0x80 ? Pairs.IndexOf((char)line[i]) : -1;
            if (kind < 0)
                continue;
            if (kind % 2 == 0)
            {
                waiting.Add(i);
                continue;
            }
            var open = waiting.FindLastIndex(at => line[at] == Pairs[kind - 1]);
            if (open < 0)
                continue;
            pairs.Add((waiting[open], i));
            waiting.RemoveRange(open, waiting.Count - open);
        }
        pairs.Sort();
        return pairs;
    }

    /// <summary>The ground's side where the pair holds a letter of it, else the other where it holds one of that, else none.</summary>
    private static BidiClass? Inside(BidiClass[] classes, int open, int close, BidiClass ground)
    {
        BidiClass? found = null;
        for (var i = open + 1; i < close; i++)
        {
            var side = Side(classes[i]);
            if (side == ground)
                return ground;
            found ??= side;
        }
        return found;
    }

    private static BidiClass Before(BidiClass[] classes, int at, BidiClass ground)
    {
        while (--at >= 0)
            if (Side(classes[at]) is { } side)
                return side;
        return ground;
    }
}
