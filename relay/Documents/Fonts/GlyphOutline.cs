using System.Buffers.Binary;
using Relay.Documents.Pdf;

namespace Relay.Documents.Fonts;

/// <summary>Copies outlines of the <c>glyf</c> table without their hinting (OpenType 1.9, "glyf").</summary>
internal static class GlyphOutline
{
    public const int ArgumentsAreWords = 0x0001;
    public const int ArgumentsAreOffsets = 0x0002;
    public const int HasScale = 0x0008;
    public const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;
    private const int HeaderLength = 10;

    /// <param name="newId">Gives the new id of a glyph that a composite refers to.</param>
    public static void Copy(ReadOnlySpan<byte> outline, ByteBuffer target, Func<ushort, ushort> newId)
    {
        if (outline.IsEmpty)
            return;
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contours >= 0)
            CopySimple(outline, contours, target);
        else
            CopyComposite(outline, target, newId);
    }

    private static void CopySimple(ReadOnlySpan<byte> outline, int contours, ByteBuffer target)
    {
        var instructions = HeaderLength + (2 * contours);
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline[instructions..]);
        target.Raw(outline[..instructions]);
        target.BigEndian16(0);
        target.Raw(outline[(instructions + 2 + length)..]);
    }

    private static void CopyComposite(ReadOnlySpan<byte> outline, ByteBuffer target, Func<ushort, ushort> newId)
    {
        target.Raw(outline[..HeaderLength]);
        var at = HeaderLength;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            var rest = ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
                + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
            target.BigEndian16(flags & ~HasInstructions);
            target.BigEndian16(newId(glyph));
            target.Raw(outline.Slice(at + 4, rest));
            at += 4 + rest;
        }
        while ((flags & MoreComponents) != 0);
    }
}
