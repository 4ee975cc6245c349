namespace Relay.Documents.Bidi;

/// <summary>
/// Puts one line into the order in which it is painted (Unicode Standard Annex 9): rules W1 to W7, N0 to N2, L2 and L4 for a line whose
/// direction is that of its first strong letter. Explicit embeddings have no effect. Marks over letters come before them in right-to-left text,
/// because the face draws them ahead of the pen.
/// </summary>
internal static class BidiOrder
{
    private const string Mirrored = "()[]{}<>\u00AB\u00BB\u2039\u203A";

    /// <returns>The places of the characters from left to right.</returns>
    /// <param name="line">Code points in reading order; mirrored ones are replaced.</param>
    public static int[] Reorder(List<int> line)
    {
        var classes = Array.ConvertAll([.. line], BidiClasses.Of);
        var strong = Array.FindIndex(classes, kind => kind is BidiClass.Left or BidiClass.Right or BidiClass.Arabic);
        var baseLevel = strong >= 0 && classes[strong] != BidiClass.Left ? 1 : 0;
        ResolveWeak(classes, baseLevel);
        var ground = baseLevel == 0 ? BidiClass.Left : BidiClass.Right;
        BidiBrackets.Resolve(line, classes, ground);
        ResolveNeutral(classes, ground);
        var levels = Array.ConvertAll(classes, kind => LevelOf(kind, baseLevel));
        for (var i = 0; i < line.Count; i++)
            if (levels[i] % 2 == 1 && Mirrored.IndexOf((char)line[i]) is var at and >= 0 && line[i] <= char.MaxValue)
                line[i] = Mirrored[at ^ 1];
        return Order(levels);
    }

    private static void ResolveWeak(BidiClass[] classes, int baseLevel)
    {
        var start = baseLevel == 0 ? BidiClass.Left : BidiClass.Right;
        var strong = start;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == BidiClass.Mark)
                classes[i] = i == 0 ? start : classes[i - 1];
            if (classes[i] == BidiClass.Number && strong == BidiClass.Arabic)
                classes[i] = BidiClass.ArabicNumber;
            if (classes[i] is BidiClass.Left or BidiClass.Right or BidiClass.Arabic)
                strong = classes[i];
        }
        for (var i = 1; i < classes.Length - 1; i++)
            if (classes[i] == BidiClass.Separator && classes[i - 1] == classes[i + 1] && classes[i - 1] is BidiClass.Number or BidiClass.ArabicNumber)
                classes[i] = classes[i - 1];
        for (var i = 0; i < classes.Length; i++)
            if (classes[i] == BidiClass.NumberSign && TouchesNumber(classes, i))
                classes[i] = BidiClass.Number;
        strong = start;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == BidiClass.Arabic)
                classes[i] = BidiClass.Right;
            if (classes[i] is BidiClass.Left or BidiClass.Right)
                strong = classes[i];
            else if (classes[i] == BidiClass.Number && strong == BidiClass.Left)
                classes[i] = BidiClass.Left;
            else if (classes[i] is BidiClass.NumberSign or BidiClass.Separator)
                classes[i] = BidiClass.Neutral;
        }
    }

    private static bool TouchesNumber(BidiClass[] classes, int at)
    {
        if (at > 0 && classes[at - 1] == BidiClass.Number)
            return true;
        while (at < classes.Length && classes[at] == BidiClass.NumberSign)
            at++;
        return at < classes.Length && classes[at] == BidiClass.Number;
    }

    private static void ResolveNeutral(BidiClass[] classes, BidiClass ground)
    {
        for (var first = 0; first < classes.Length; first++)
        {
            if (classes[first] != BidiClass.Neutral)
                continue;
            var end = first;
            while (end < classes.Length && classes[end] == BidiClass.Neutral)
                end++;
            var before = first == 0 ? ground : BidiBrackets.Side(classes[first - 1]) ?? ground;
            var after = end == classes.Length ? ground : BidiBrackets.Side(classes[end]) ?? ground;
            Array.Fill(classes, before == after ? before : ground, first, end - first);
            first = end - 1;
        }
    }

    private static int LevelOf(BidiClass kind, int baseLevel) => kind switch
    {
        BidiClass.Left => baseLevel == 0 ? 0 : 2,
        BidiClass.Right => 1,
        _ => 2,
    };

    private static int[] Order(int[] levels)
    {
        int[] order = [.. Enumerable.Range(0, levels.Length)];
        for (var level = 2; level >= 1; level--)
            for (var first = 0; first < order.Length; first++)
            {
                var end = first;
                while (end < order.Length && levels[order[end]] >= level)
                    end++;
                if (end == first)
                    continue;
                Array.Reverse(order, first, end - first);
                first = end - 1;
            }
        return order;
    }
}
