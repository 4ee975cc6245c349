using Relay.Documents.Pictures;

namespace Relay.Documents.Paper;

/// <summary>A logo in dots: shrunk to a modest size, its greys spread over neighbouring dots (Floyd and Steinberg).</summary>
internal static class PaperLogo
{
    private const int MostHeight = 180;
    private const int White = 255;

    public static DotMatrix Of(Picture logo, PaperShape shape)
    {
        var scale = Math.Min(1, Math.Min(shape.Dots * 0.6 / logo.Width, (double)MostHeight / logo.Height));
        var picture = scale < 1 ? logo.ShrunkTo(Math.Max(1, (int)(logo.Width * scale)), Math.Max(1, (int)(logo.Height * scale))) : logo;
        var dots = new DotMatrix(picture.Width, picture.Height);
        // What this row and the next owe; one more on each side, so that the edges need no asking.
        var (row, next) = (new int[picture.Width + 2], new int[picture.Width + 2]);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var wanted = Brightness(picture, x, y) + (row[x + 1] / 16);
                var black = wanted < 128;
                if (black)
                    dots.Ink(x, y);
                var owed = wanted - (black ? 0 : White);
                row[x + 2] += 7 * owed;
                next[x] += 3 * owed;
                next[x + 1] += 5 * owed;
                next[x + 2] += owed;
            }
            (row, next) = (next, row);
            Array.Clear(next);
        }
        return dots;
    }

    /// <summary>0 to 255, on white paper.</summary>
    private static int Brightness(Picture picture, int x, int y)
    {
        var at = ((y * picture.Width) + x) * 4;
        var rgba = picture.Rgba;
        var grey = ((299 * rgba[at]) + (587 * rgba[at + 1]) + (114 * rgba[at + 2])) / 1000;
        return White + ((grey - White) * rgba[at + 3] / White);
    }
}
