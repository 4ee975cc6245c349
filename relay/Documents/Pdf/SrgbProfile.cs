namespace Relay.Documents.Pdf;

/// <summary>
/// The sRGB colour space as an ICC profile of version 4.3 (ISO 15076-1), the output intent that PDF/A asks for. Primaries are those of
/// IEC 61966-2-1 adapted to D50 by the Bradford matrix, the curve is the standard's own.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int TagEntryLength = 12;

    private static readonly Lazy<byte[]> Packed = new(static () => Deflate.PackTightly(Build()));

    /// <summary>Deflated.</summary>
    public static byte[] Bytes => Packed.Value;

    public static byte[] Build()
    {
        var curve = Numbers("para", 3 << 16, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("No copyright: colour values of IEC 61966-2-1")),
            ("wtpt", Numbers("XYZ ", null, 0.9642, 1, 0.8249)),
            ("chad", Numbers("sf32", null, 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)),
            ("rXYZ", Numbers("XYZ ", null, 0.43607, 0.22249, 0.01392)),
            ("gXYZ", Numbers("XYZ ", null, 0.38515, 0.71687, 0.09708)),
            ("bXYZ", Numbers("XYZ ", null, 0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assemble(tags);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tags)
    {
        var (table, data) = (new ByteBuffer(256), new ByteBuffer(512));
        var start = HeaderLength + 4 + (TagEntryLength * tags.Length);
        var shared = new Dictionary<byte[], int>();
        table.BigEndian32(tags.Length);
        foreach (var (tag, bytes) in tags)
        {
            if (shared.TryAdd(bytes, start + data.Length))
            {
                data.Raw(bytes);
                data.PadTo(4);
            }
            table.Ascii(tag);
            table.BigEndian32(shared[bytes]);
            table.BigEndian32(bytes.Length);
        }
        var profile = new ByteBuffer(1024);
        WriteHeader(profile, start + data.Length);
        profile.Raw(table.Written);
        profile.Raw(data.Written);
        return profile.ToArray();
    }

    private static void WriteHeader(ByteBuffer profile, int length)
    {
        profile.BigEndian32(length);
        profile.BigEndian32(0);
        profile.BigEndian32(0x04300000);
        profile.Ascii("mntrRGB XYZ ");
        foreach (var part in (ReadOnlySpan<int>)[2026, 1, 1, 0, 0, 0])
            profile.BigEndian16(part);
        profile.Ascii("acsp");
        profile.Raw(stackalloc byte[28]);
        foreach (var white in (ReadOnlySpan<double>)[0.9642, 1, 0.8249])
            profile.BigEndian32(Fixed(white));
        profile.Raw(stackalloc byte[HeaderLength - 80]);
    }

    /// <summary>A tag of fixed-point numbers with 16 binary places, after an optional word of the type's own.</summary>
    private static byte[] Numbers(string type, int? word, params ReadOnlySpan<double> values)
    {
        var tag = new ByteBuffer(64);
        tag.Ascii(type);
        tag.BigEndian32(0);
        if (word is { } own)
            tag.BigEndian32(own);
        foreach (var value in values)
            tag.BigEndian32(Fixed(value));
        return tag.ToArray();
    }

    private static byte[] Text(string text)
    {
        const int recordLength = 12, firstText = 28;
        var tag = new ByteBuffer(128);
        tag.Ascii("mluc");
        foreach (var value in (ReadOnlySpan<int>)[0, 1, recordLength])
            tag.BigEndian32(value);
        tag.Ascii("enUS");
        tag.BigEndian32(text.Length * 2);
        tag.BigEndian32(firstText);
        foreach (var unit in text)
            tag.BigEndian16(unit);
        return tag.ToArray();
    }

    private static int Fixed(double value) => (int)Math.Round(value * 65536);
}
