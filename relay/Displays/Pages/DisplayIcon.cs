using Relay.Documents.Codes;

namespace Relay.Displays.Pages;

/// <summary>The home screen's icon: a white receipt on the display's green, drawn here. All that matters lies within the inner four fifths, so that it survives
/// whatever shape a system cuts out.</summary>
internal static class DisplayIcon
{
    /// <summary>Pixels of a side: 180 for Apple's home screen, the others for a manifest.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [180, 192, 512];

    /// <summary>The drawing's own units, of which a side has so many.</summary>
    private const double Units = 32;

    /// <summary>The display's green, and paper.</summary>
    private static ReadOnlySpan<byte> Colours => [0x14, 0x53, 0x2d, 0xff, 0xff, 0xff];

    public static byte[] Draw(int size) => BitPng.Write(size, size, (y, row) =>
    {
        for (var x = 0; x < size; x++)
            if (IsPaper((x + 0.5) * Units / size, (y + 0.5) * Units / size))
                row[x / 8] |= (byte)(0x80 >> (x % 8));
    }, Colours);

    /// <summary>A sheet with a torn lower edge, two lines of print, and the three corners and the one dot of a code.</summary>
    private static bool IsPaper(double x, double y) =>
        x is >= 9 and < 23 && y >= 6 && y < Tear(x) && !IsPrint(x, y) && !IsCorner(x - 11.5, y - 13.5) && !IsCorner(x - 16.5, y - 13.5) && !IsCorner(x - 11.5, y - 18.5)
        && !(x is >= 17.5 and < 19.5 && y is >= 19.5 and < 21.5);

    /// <summary>Teeth of two units.</summary>
    private static double Tear(double x) => 24.5 + Math.Abs(((x - 9) % 2) - 1);

    private static bool IsPrint(double x, double y) => x >= 11.5 && ((y is >= 8 and < 9.25 && x < 20.5) || (y is >= 10.5 and < 11.75 && x < 17.5));

    private static bool IsCorner(double x, double y) => x is >= 0 and < 4 && y is >= 0 and < 4 && (x is < 1 or >= 3 || y is < 1 or >= 3);
}
