using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>How printers number their code pages.</summary>
internal static class CodePageNumbers
{
    private static readonly Dictionary<PaperAlphabet, byte> OfEscPos = new() { [PaperAlphabet.Cp1252] = 16, [PaperAlphabet.Cp858] = 19, [PaperAlphabet.Latin9] = 40 };
    private static readonly Dictionary<PaperAlphabet, byte> OfStar = new() { [PaperAlphabet.Cp858] = 4, [PaperAlphabet.Cp1252] = 32 };

    /// <summary>Numbers that ESC/POS printers use for the pages that hold the euro sign: Epson's and Citizen's first, then those of common clones.</summary>
    public static IReadOnlyList<(PaperAlphabet Alphabet, int Number)> EscPosCandidates { get; } =
        [(PaperAlphabet.Cp858, 19), (PaperAlphabet.Cp1252, 16), (PaperAlphabet.Latin9, 40), (PaperAlphabet.Cp1252, 71), (PaperAlphabet.Cp858, 53)];

    public static IReadOnlyList<(PaperAlphabet Alphabet, int Number)> StarCandidates { get; } = [(PaperAlphabet.Cp858, 4), (PaperAlphabet.Cp1252, 32)];

    /// <summary>Null for ASCII, which is the same on every page.</summary>
    /// <param name="own">The printer's own number, where it counts differently.</param>
    public static byte? EscPos(PaperAlphabet alphabet, int? own) => Of(OfEscPos, alphabet, own);

    public static byte? Star(PaperAlphabet alphabet, int? own) => Of(OfStar, alphabet, own);

    private static byte? Of(Dictionary<PaperAlphabet, byte> usual, PaperAlphabet alphabet, int? own) =>
        usual.TryGetValue(alphabet, out var number) ? (byte)(own ?? number) : null;
}
