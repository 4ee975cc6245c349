using System.Security.Cryptography;

namespace Relay.Displays.Pages;

/// <summary>A picture of one point, to be drawn out over a part of a page, that changes by itself once: a GIF of two frames. It is the one clock that every browser with pictures has, also
/// those whose style sheets know no steps in time, and it needs no network.</summary>
internal static class TimedCover
{
    private const byte Clear = 0, Coloured = 1;

    // How a frame leaves its place to the next: as it is, or empty.
    private const int Stays = 1, Goes = 2;

    /// <summary>Nothing at first; then what lies below is hidden.</summary>
    /// <param name="colour">As the style sheet writes it, <c>#f3f1ea</c>.</param>
    public static string Comes(string colour, TimeSpan after) => Write(colour, after, Clear, Coloured);

    /// <summary>Hides what lies below at first; then nothing.</summary>
    /// <param name="colour">As the style sheet writes it, <c>#f3f1ea</c>.</param>
    public static string Leaves(string colour, TimeSpan after) => Write(colour, after, Coloured, Clear);

    /// <summary>Never anything to see; but a browser draws what lies below anew each time. NetSurf leaves the picture of frames that it has thrown away where it was.</summary>
    public static string Beats(TimeSpan each) => Write("#000000", each, Clear, Clear, again: true);

    private static string Write(string colour, TimeSpan after, byte first, byte second, bool again = false)
    {
        var (hundredths, rgb) = ((int)(after.TotalSeconds * 100), Convert.FromHexString(colour[1..]));
        byte[] gif =
        [
            .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, .. rgb,
            .. again ? [0x21, 0xff, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0] : Array.Empty<byte>(),
            // Browsers share a picture, and how far it has played, among the pages that show it: a comment makes each page's its own.
            0x21, 0xfe, 8, .. RandomNumberGenerator.GetBytes(8), 0,
            .. Frame(first, hundredths, Goes), .. Frame(second, again ? hundredths : 0, Stays), 0x3b,
        ];
        return "data:image/gif;base64," + Convert.ToBase64String(gif);
    }

    /// <summary>One point of one of the two colours; the first of them is transparent.</summary>
    private static byte[] Frame(byte point, int hundredths, int leaving) =>
    [
        0x21, 0xf9, 4, (byte)((leaving << 2) | 1), (byte)(hundredths & 0xff), (byte)(hundredths >> 8), Clear, 0,
        // The point is packed in codes of three bits: begin (4), the colour, end (5).
        0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, (byte)((4 | (point << 3) | (5 << 6)) & 0xff), 5 >> 2, 0,
    ];
}
