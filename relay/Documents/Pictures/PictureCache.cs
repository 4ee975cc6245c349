using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using StbImageSharp;

namespace Relay.Documents.Pictures;

/// <summary>Logos decoded once: a shop's bytes live as long as the shop does, and so does what was made of them.</summary>
internal static class PictureCache
{
    /// <summary>A larger picture is not decoded: it would be a bomb, not a logo.</summary>
    private const long MostPixels = 4_000_000;

    /// <summary>Four pixels per point of the largest logo: sharp on a phone's screen and on paper.</summary>
    private const int MostWidth = 520;
    private const int MostHeight = 256;

    private static readonly ConditionalWeakTable<byte[], Decoded> Known = [];

    /// <summary>The picture of a PNG; null where it cannot be read, for a ticket without its logo is better than none.</summary>
    public static Picture? Read(byte[] png) => Known.GetValue(png, static bytes => new Decoded(Decode(bytes))).Picture;

    private static Picture? Decode(byte[] png)
    {
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        if (png.Length < 33 || !png.AsSpan().StartsWith(signature))
            return null;
        long width = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16));
        long height = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20));
        if (width == 0 || height == 0 || width * height > MostPixels)
            return null;
        try
        {
            var image = ImageResult.FromMemory(png, ColorComponents.RedGreenBlueAlpha);
            return Fit(new Picture(image.Width, image.Height, image.Data));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The decoder says "broken picture" with exceptions of any kind.
            return null;
        }
    }

    private static Picture Fit(Picture picture)
    {
        var scale = Math.Min((double)MostWidth / picture.Width, (double)MostHeight / picture.Height);
        return scale >= 1
            ? picture
            : picture.ShrunkTo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)));
    }

    private sealed record Decoded(Picture? Picture);
}
