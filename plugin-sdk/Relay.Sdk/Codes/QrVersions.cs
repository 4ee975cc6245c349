namespace TicketRelay.Codes;

/// <summary>What ISO/IEC 18004 (tables 1, 7, 9 and annex E) says of level M, for versions 1 to 10.</summary>
internal static class QrVersions
{
    public const int Last = 10;

    private static readonly int[] Codewords = [0, 26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
    private static readonly int[] CheckPerBlock = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
    private static readonly int[] BlockCount = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
    private static readonly int[][] Alignment = [[], [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

    public static int Size(int version) => 17 + (4 * version);

    public static int All(int version) => Codewords[version];

    public static int Check(int version) => CheckPerBlock[version];

    public static int Blocks(int version) => BlockCount[version];

    public static int Data(int version) => Codewords[version] - (CheckPerBlock[version] * BlockCount[version]);

    /// <summary>Where the centres of the alignment patterns lie, on both axes.</summary>
    public static int[] Centres(int version) => Alignment[version];
}
