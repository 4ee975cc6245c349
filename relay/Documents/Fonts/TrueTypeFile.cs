using System.Buffers.Binary;
using Relay.Documents.Pdf;

namespace Relay.Documents.Fonts;

/// <summary>Puts tables together into a TrueType file, with their checksums (OpenType 1.9, "Font file").</summary>
internal static class TrueTypeFile
{
    private const uint ChecksumOfAll = 0xB1B0AFBA;

    /// <param name="tables">In alphabetical order of their tags.</param>
    public static byte[] Write(params ReadOnlySpan<(string Tag, byte[] Bytes)> tables)
    {
        using var file = new ByteBuffer(32 * 1024);
        file.BigEndian32(0x00010000);
        var power = 1 << (31 - int.LeadingZeroCount(tables.Length));
        foreach (var value in (ReadOnlySpan<int>)[tables.Length, 16 * power, int.Log2(power), 16 * (tables.Length - power)])
            file.BigEndian16(value);
        var offset = 12 + (16 * tables.Length);
        var head = 0;
        foreach (var (tag, bytes) in tables)
        {
            file.Ascii(tag);
            file.BigEndian32((int)Checksum(bytes));
            file.BigEndian32(offset);
            file.BigEndian32(bytes.Length);
            if (tag == "head")
                head = offset;
            offset += (bytes.Length + 3) & ~3;
        }
        foreach (var (_, bytes) in tables)
        {
            file.Raw(bytes);
            file.PadTo(4);
        }
        var whole = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(head + 8), ChecksumOfAll - Checksum(whole));
        return whole;
    }

    public static byte[] Head(FontFace face, bool shortOffsets)
    {
        var table = face.CopyOfTable("head");
        BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(50), (short)(shortOffsets ? 0 : 1));
        return table;
    }

    public static byte[] HorizontalHeader(FontFace face, int glyphs)
    {
        var table = face.CopyOfTable("hhea");
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(34), (ushort)glyphs);
        return table;
    }

    public static byte[] Maxima(FontFace face, int glyphs)
    {
        const int firstOfHinting = 16, afterHinting = 28, mostComponents = 8;
        var table = face.CopyOfTable("maxp");
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4), (ushort)glyphs);
        table.AsSpan(firstOfHinting, afterHinting - firstOfHinting).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(
            table.AsSpan(afterHinting), Math.Max(BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(afterHinting)), (ushort)mostComponents));
        return table;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (; bytes.Length >= 4; bytes = bytes[4..])
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        for (var i = 0; i < bytes.Length; i++)
            sum += (uint)bytes[i] << (24 - (8 * i));
        return sum;
    }
}
