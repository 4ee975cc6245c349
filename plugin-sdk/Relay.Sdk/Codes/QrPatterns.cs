namespace TicketRelay.Codes;

/// <summary>The parts of a code that do not depend on its data.</summary>
internal static class QrPatterns
{
    private const int FormatMask = 0x5412;

    public static void Draw(QrGrid grid)
    {
        var size = grid.Size;
        for (var at = 0; at < size; at++)
        {
            grid.Fix(6, at, at % 2 == 0);
            grid.Fix(at, 6, at % 2 == 0);
        }
        Finder(grid, 3, 3);
        Finder(grid, 3, size - 4);
        Finder(grid, size - 4, 3);
        var centres = QrVersions.Centres(grid.Version);
        for (var i = 0; i < centres.Length; i++)
            for (var j = 0; j < centres.Length; j++)
                if (!((i == 0 && (j == 0 || j == centres.Length - 1)) || (j == 0 && i == centres.Length - 1)))
                    Rings(grid, centres[i], centres[j], 2, distance => distance != 1);
        DrawFormat(grid, 0);
        if (grid.Version >= 7)
            DrawVersion(grid);
    }

    /// <summary>Level M and the mask, with their BCH(15,5) code, twice; and the module that is always dark.</summary>
    public static void DrawFormat(QrGrid grid, int mask)
    {
        var bits = Coded(mask, 10, 0x537) ^ FormatMask;
        bool Bit(int index) => ((bits >> index) & 1) == 1;
        var size = grid.Size;
        for (var index = 0; index < 6; index++)
            grid.Fix(index, 8, Bit(index));
        grid.Fix(7, 8, Bit(6));
        grid.Fix(8, 8, Bit(7));
        grid.Fix(8, 7, Bit(8));
        for (var index = 9; index < 15; index++)
            grid.Fix(8, 14 - index, Bit(index));
        for (var index = 0; index < 8; index++)
            grid.Fix(8, size - 1 - index, Bit(index));
        for (var index = 8; index < 15; index++)
            grid.Fix(size - 15 + index, 8, Bit(index));
        grid.Fix(size - 8, 8, true);
    }

    /// <summary>The version with its BCH(18,6) code, twice.</summary>
    private static void DrawVersion(QrGrid grid)
    {
        var bits = Coded(grid.Version, 12, 0x1F25);
        for (var index = 0; index < 18; index++)
        {
            var dark = ((bits >> index) & 1) == 1;
            var far = grid.Size - 11 + (index % 3);
            grid.Fix(far, index / 3, dark);
            grid.Fix(index / 3, far, dark);
        }
    }

    private static int Coded(int value, int degree, int generator)
    {
        var rest = value;
        for (var bit = 0; bit < degree; bit++)
            rest = (rest << 1) ^ ((rest >> (degree - 1)) * generator);
        return (value << degree) | rest;
    }

    private static void Finder(QrGrid grid, int row, int column) => Rings(grid, row, column, 4, distance => distance is not (2 or 4));

    private static void Rings(QrGrid grid, int row, int column, int radius, Func<int, bool> dark)
    {
        for (var down = -radius; down <= radius; down++)
            for (var right = -radius; right <= radius; right++)
                if (row + down >= 0 && row + down < grid.Size && column + right >= 0 && column + right < grid.Size)
                    grid.Fix(row + down, column + right, dark(Math.Max(Math.Abs(down), Math.Abs(right))));
    }
}
