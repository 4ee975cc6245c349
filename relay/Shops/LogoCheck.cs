using System.Buffers.Binary;
using StbImageSharp;

namespace Relay.Shops;

/// <summary>Whether bytes are a picture that can be shown as a logo.</summary>
internal static class LogoCheck
{
    /// <summary>Bytes of a logo: in base64 it still fits into a body of the default size.</summary>
    public const int MostBytes = 150_000;

    /// <summary>Pixels of either side: far more than paper or screen can show.</summary>
    public const int MostSide = 2000;

    /// <summary>Bytes before the first chunk's data ends: signature, and IHDR with its length, name and checksum.</summary>
    private const int HeaderLength = 33;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A sentence that says what is wrong; null when it is a good PNG.</summary>
    public static string? Fault(byte[] png)
    {
        if (png.Length > MostBytes)
            return $"At most {MostBytes} bytes.";
        if (png.Length < HeaderLength || !png.AsSpan().StartsWith(Signature))
            return "This is no PNG.";
        // The size is read before anything is decoded: a small file can claim a picture that fills the memory.
        var width = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16));
        var height = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20));
        if (width is 0 or > MostSide || height is 0 or > MostSide)
            return $"At most {MostSide} pixels wide and high.";
        return Decodes(png) ? null : "This PNG is damaged.";
    }

    private static bool Decodes(byte[] png)
    {
        try
        {
            return ImageResult.FromMemory(png, ColorComponents.RedGreenBlueAlpha).Data.Length > 0;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The decoder says that a picture is broken with exceptions of any kind.
            return false;
        }
    }
}
