using System.Buffers.Binary;
using Relay.Tests.Documents;

namespace Relay.EndToEnd.Engines;

/// <summary>What an X screen shows at one moment: the file that Xvfb keeps of its memory, in the format of xwd, 32 bits a pixel.</summary>
internal sealed class ScreenDump(byte[] file)
{
    /// <summary>Rows of the browser's own above and below its page, in which something always turns.</summary>
    private const int Above = 32, Below = 20;

    // The header's numbers, most significant byte first: its own size, width, height, bytes of a row, and how many colours stand before the picture.
    private const int SizeAt = 0, WidthAt = 16, HeightAt = 20, RowAt = 48, ColoursAt = 76, ColourBytes = 12, PixelBytes = 4;

    public int Width => Number(WidthAt);

    public int Height => Number(HeightAt);

    /// <summary>What stands between the browser's own bars.</summary>
    public ReadOnlyMemory<byte> Page => file.AsMemory(Start + (Above * Number(RowAt)), (Height - Above - Below) * Number(RowAt));

    /// <summary>A colour as the style sheet writes it: <c>#10231a</c>.</summary>
    public string ColourAt(int x, int y)
    {
        var (red, green, blue) = Pixel(x, y);
        return $"#{red:x2}{green:x2}{blue:x2}";
    }

    public byte[] ToPng() => TestPng.Of(Width, Height, (x, y) => Pixel(x, y) is var (red, green, blue) ? (red, green, blue, 255) : default);

    private (int Red, int Green, int Blue) Pixel(int x, int y)
    {
        var at = Start + (y * Number(RowAt)) + (x * PixelBytes);
        return (file[at + 2], file[at + 1], file[at]);
    }

    private int Start => Number(SizeAt) + (Number(ColoursAt) * ColourBytes);

    private int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
}
