using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Relay.Documents.Pictures;

namespace Relay.Documents.Pdf;

/// <summary>A picture as a PDF holds it: as few bytes per pixel as its colours allow, and a soft mask where it is not opaque. Made once per picture.</summary>
internal sealed class PdfImage
{
    /// <summary>A picture that needs more is shown at half the size in pixels: a receipt is not a photograph.</summary>
    private const int MostBytes = 20_000;

    private const int PaletteColours = 256;

    private static readonly ConditionalWeakTable<Picture, PdfImage> Known = [];

    private PdfImage(Picture picture)
    {
        (Width, Height) = (picture.Width, picture.Height);
        var pixels = picture.Width * picture.Height;
        (ColorSpace, var samples) = Colours(picture.Rgba, pixels);
        Samples = Deflate.PackTightly(samples);
        Mask = MaskOf(picture.Rgba, pixels);
    }

    public int Width { get; }
    public int Height { get; }

    /// <summary>The colour space as PDF writes it.</summary>
    public string ColorSpace { get; }

    /// <summary>Deflated, 8 bits per component.</summary>
    public byte[] Samples { get; }

    /// <summary>Deflated opacity, or null when all is opaque.</summary>
    public byte[]? Mask { get; }

    public static PdfImage Of(Picture picture) => Known.GetValue(picture, static source =>
    {
        var image = new PdfImage(source);
        while (image.Samples.Length + (image.Mask?.Length ?? 0) > MostBytes && source.Width > 64)
        {
            source = source.ShrunkTo(source.Width / 2, Math.Max(1, source.Height / 2));
            image = new PdfImage(source);
        }
        return image;
    });

    private static (string Space, byte[] Samples) Colours(byte[] rgba, int pixels)
    {
        var palette = new Dictionary<int, byte>();
        var indexes = new byte[pixels];
        var gray = true;
        for (var i = 0; i < pixels; i++)
        {
            var colour = Colour(rgba, i);
            gray &= (colour >> 16) == (colour & 255) && (colour >> 8 & 255) == (colour & 255);
            if (!palette.TryGetValue(colour, out indexes[i]) && palette.Count < PaletteColours)
            {
                indexes[i] = (byte)palette.Count;
                palette.Add(colour, indexes[i]);
            }
            else if (!palette.ContainsKey(colour) && !gray)
                return ("/DeviceRGB", Components(rgba, pixels, 3));
        }
        return gray ? ("/DeviceGray", Components(rgba, pixels, 1)) : (Indexed(palette), indexes);
    }

    private static string Indexed(Dictionary<int, byte> palette)
    {
        var space = new StringBuilder().Append(CultureInfo.InvariantCulture, $"[/Indexed/DeviceRGB {palette.Count - 1}<");
        foreach (var colour in palette.Keys)
            space.Append(colour.ToString("X6", CultureInfo.InvariantCulture));
        return space.Append(">]").ToString();
    }

    private static byte[] Components(byte[] rgba, int pixels, int count)
    {
        var samples = new byte[pixels * count];
        for (var i = 0; i < pixels; i++)
        {
            var colour = Colour(rgba, i);
            for (var component = 0; component < count; component++)
                samples[(i * count) + component] = (byte)(colour >> (16 - (8 * component)));
        }
        return samples;
    }

    /// <summary>Red, green and blue; white where nothing is seen, so that hidden colours cost nothing.</summary>
    private static int Colour(byte[] rgba, int pixel)
    {
        var at = pixel * 4;
        return rgba[at + 3] == 0 ? 0xFFFFFF : rgba[at] << 16 | rgba[at + 1] << 8 | rgba[at + 2];
    }

    private static byte[]? MaskOf(byte[] rgba, int pixels)
    {
        var mask = new byte[pixels];
        var opaque = true;
        for (var i = 0; i < pixels; i++)
        {
            mask[i] = rgba[(i * 4) + 3];
            opaque &= mask[i] == 255;
        }
        return opaque ? null : Deflate.PackTightly(mask);
    }
}
