namespace Relay.Documents.Fonts;

/// <summary>
/// Characters that are embedded together: one of them brings the others. A few hundred bytes more per file, but the tickets of a shop then share
/// one subset whatever their numbers and names are, and cutting and deflating a subset costs more than all the rest of a ticket.
/// </summary>
internal static class CharacterGroups
{
    private static readonly int[] Numbers = Of(" 0123456789,.-");

    private static readonly int[][] Text =
    [
        Numbers,
        Of("abcdefghijklmnopqrstuvwxyz"),
        Of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        Of("'/:()·×%&°+\u00A0"),
        Of("àâçèéêëîïôùûüœ"),
    ];

    /// <summary>For running text, whose letters change from one ticket to the next.</summary>
    /// <param name="marked">A bit for each code point.</param>
    public static void CompleteText(Span<ulong> marked)
    {
        foreach (var group in Text)
            Complete(marked, group);
    }

    /// <summary>For the face of names, titles and sums, whose letters stay and whose numbers change.</summary>
    /// <param name="marked">A bit for each code point.</param>
    public static void CompleteNumbers(Span<ulong> marked) => Complete(marked, Numbers);

    private static void Complete(Span<ulong> marked, int[] group)
    {
        var any = false;
        foreach (var character in group)
            any |= (marked[character >> 6] >> character & 1) != 0;
        for (var i = 0; any && i < group.Length; i++)
            marked[group[i] >> 6] |= 1UL << group[i];
    }

    private static int[] Of(string characters) => [.. characters.Select(character => (int)character)];
}
