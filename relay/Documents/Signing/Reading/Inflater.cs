using System.IO.Compression;

namespace Relay.Documents.Signing.Reading;

/// <summary>Decodes streams that hold cross-references and objects: plain or Flate, with PNG predictors. Bounded over all streams of a file.</summary>
internal sealed class Inflater
{
    private const int LeastBytes = 64;

    private int _left = PdfLimits.InflatedBytes;

    public byte[] Inflate(PdfSlice content, PdfDictionary dictionary)
    {
        var filter = Single(dictionary.Find("Filter"u8));
        if (filter.IsNull)
        {
            Spend(content.Bytes.Length);
            return content.Bytes.ToArray();
        }
        if (!filter.IsNamed("FlateDecode"u8))
            throw new DocumentRefusedException(RefusalReasons.UnknownFilter);
        var inflated = Inflate(content);
        var parameters = Single(dictionary.Find("DecodeParms"u8));
        return parameters.IsNull ? inflated : PngPredictor.Undo(inflated, new PdfDictionary(parameters));
    }

    private byte[] Inflate(PdfSlice content)
    {
        using var stream = new ZLibStream(new MemoryStream(content.Source, content.Start, content.End - content.Start), CompressionMode.Decompress);
        try
        {
            return CountedReading.ToEnd(stream, (int)Math.Min(4L * (content.End - content.Start), _left) + LeastBytes, Spend).ToArray();
        }
        catch (InvalidDataException)
        {
            throw new DocumentRefusedException(RefusalReasons.BrokenStream);
        }
    }

    private void Spend(int count)
    {
        _left -= count;
        if (_left < 0)
            throw new DocumentRefusedException(RefusalReasons.TooLarge);
    }

    /// <summary>One value may also be written as an array of one.</summary>
    private static PdfSlice Single(PdfSlice value)
    {
        if (!value.IsArray)
            return value;
        var single = default(PdfSlice);
        foreach (var item in new PdfArray(value))
            single = single.IsEmpty ? item : throw new DocumentRefusedException(RefusalReasons.UnknownFilter);
        return single;
    }
}
