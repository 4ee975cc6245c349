namespace Relay.Documents.Pictures;

/// <summary>Pixels: four bytes each, red, green, blue and how opaque, row by row from the top.</summary>
internal sealed record Picture(int Width, int Height, byte[] Rgba)
{
    /// <summary>The same picture at a smaller size, every pixel the mean of what it covers, weighted by how opaque that is.</summary>
    public Picture ShrunkTo(int width, int height)
    {
        var target = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                Mean(x * Width / width, ((x + 1) * Width + width - 1) / width, y * Height / height, ((y + 1) * Height + height - 1) / height)
                    .CopyTo(target, ((y * width) + x) * 4);
        return new Picture(width, height, target);
    }

    private byte[] Mean(int left, int right, int top, int bottom)
    {
        long red = 0, green = 0, blue = 0, alpha = 0;
        for (var y = top; y < bottom; y++)
            for (var at = ((y * Width) + left) * 4; at < ((y * Width) + right) * 4; at += 4)
            {
                int opaque = Rgba[at + 3];
                red += Rgba[at] * opaque;
                green += Rgba[at + 1] * opaque;
                blue += Rgba[at + 2] * opaque;
                alpha += opaque;
            }
        var count = (right - left) * (bottom - top);
        return alpha == 0
            ? [0, 0, 0, 0]
            : [Rounded(red, alpha), Rounded(green, alpha), Rounded(blue, alpha), Rounded(alpha, count)];
    }

    private static byte Rounded(long sum, long count) => (byte)((sum + (count / 2)) / count);
}
