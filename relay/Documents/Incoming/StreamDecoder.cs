using System.IO.Compression;
using System.Runtime.InteropServices;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>Decodes streams by the filters that are allowed, each byte counted. Predictors are not undone: they change no size.</summary>
internal sealed class StreamDecoder(StreamBudget budget)
{
    private const int LeastBytes = 256;
    private const int ZlibHeader = 2;
    private const int Deflated = 8;

    /// <summary>The content after all filters; still as it is where the last one is DCT.</summary>
    /// <param name="filters">Names without their slash, the outermost first.</param>
    public ReadOnlyMemory<byte> Decode(PdfSlice content, IReadOnlyList<string> filters, out bool isJpeg)
    {
        ReadOnlyMemory<byte> bytes = content.Source.AsMemory(content.Start, content.End - content.Start);
        isJpeg = false;
        if (filters.Count > VettingLimits.Filters)
            throw new VettingStopException(VettingRules.Filter, $"A stream has {filters.Count} filters; at most {VettingLimits.Filters} are taken.");
        for (var at = 0; at < filters.Count; at++)
            switch (filters[at])
            {
                case "FlateDecode": bytes = Inflate(bytes); break;
                case "ASCIIHexDecode": bytes = AsciiFilters.Hex(bytes.Span, budget); break;
                case "ASCII85Decode": bytes = AsciiFilters.Base85(bytes.Span, budget); break;
                case "RunLengthDecode": bytes = RunLength(bytes.Span); break;
                case "DCTDecode" when at == filters.Count - 1: isJpeg = true; break;
                default: throw new VettingStopException(VettingRules.Filter, "A stream has a filter that is not taken: only Flate, DCT, ASCII85, ASCIIHex and RunLength are.");
            }
        return bytes;
    }

    /// <summary>Inflates a zlib stream. Its check sum is not looked at: known programs leave it out, and what matters here is what it inflates to.</summary>
    private ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> packed)
    {
        var head = packed.Span;
        if (head.Length <= ZlibHeader || (head[0] & 15) != Deflated || ((head[0] << 8) + head[1]) % 31 != 0 || (head[1] & 32) != 0)
            throw Broken();
        using var stream = new DeflateStream(AsStream(packed[ZlibHeader..]), CompressionMode.Decompress);
        try
        {
            return CountedReading.ToEnd(stream, Math.Max(LeastBytes, 4 * packed.Length), budget.Spend);
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
    }

    private byte[] RunLength(ReadOnlySpan<byte> packed)
    {
        const byte EndOfData = 128;
        var plain = new List<byte>(2 * packed.Length);
        for (var at = 0; at < packed.Length && packed[at] != EndOfData;)
        {
            var length = packed[at++];
            var count = length < EndOfData ? length + 1 : 257 - length;
            budget.Spend(count);
            if (length < EndOfData)
            {
                if (packed.Length - at < count)
                    throw Broken();
                plain.AddRange(packed.Slice(at, count));
                at += count;
            }
            else
            {
                if (at == packed.Length)
                    throw Broken();
                plain.AddRange(Enumerable.Repeat(packed[at++], count));
            }
        }
        return [.. plain];
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray());

    private static VettingStopException Broken() => new(VettingRules.Stream, "A compressed stream cannot be read.");
}
