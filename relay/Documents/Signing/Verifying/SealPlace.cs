using System.Globalization;
using System.Text;

namespace Relay.Documents.Signing.Verifying;

/// <summary>Where the last signature of a file stands, if it has the form that we write.</summary>
/// <param name="Number">Its object number.</param>
/// <param name="Name">The shop's name, as a PDF string.</param>
/// <param name="Time">Its <c>/M</c>.</param>
/// <param name="Hole">The signature's value, angle brackets included.</param>
/// <param name="End">Where it says that the file ends.</param>
internal sealed record SealPlace(int Number, Range Name, DateTimeOffset Time, Range Hole, long End)
{
    private const int MaxHole = 128 * 1024;
    private const int MaxNumberDigits = 10;

    public static bool TryFind(ReadOnlySpan<byte> pdf, out SealPlace place)
    {
        place = null!;
        var range = pdf.LastIndexOf("/ByteRange[0 "u8);
        var start = range < 0 ? -1 : pdf[..range].LastIndexOf(SealedRevision.SealStart);
        var date = range - PdfTime.Length - ")"u8.Length;
        var nameEnd = date - "/M("u8.Length;
        var name = start + SealedRevision.SealStart.Length;
        if (start < 0 || nameEnd < name || !pdf[nameEnd..date].SequenceEqual("/M("u8) || pdf[range - 1] != ')'
            || !PdfTime.TryRead(pdf.Slice(date, PdfTime.Length), out var time)
            || !TryReadNumber(pdf[..start], out var number)
            || !TryReadRange(pdf, range + "/ByteRange"u8.Length, out var hole, out var end))
            return false;
        place = new SealPlace(number, name..nameEnd, time, hole, end);
        return true;
    }

    /// <summary>Reads lower-case hex that ends in zeros; DER says itself how long it is.</summary>
    public static bool TryReadCms(ReadOnlySpan<byte> hole, out byte[] der)
    {
        der = [];
        var digits = hole[1..^1];
        if (hole.Length > MaxHole || digits.Length % 2 != 0 || digits.ContainsAnyExcept(LowerHex))
            return false;
        var bytes = Convert.FromHexString(digits);
        if (!System.Formats.Asn1.AsnDecoder.TryReadEncodedValue(bytes, System.Formats.Asn1.AsnEncodingRules.DER, out _, out _, out _, out var length)
            || bytes.AsSpan(length).ContainsAnyExcept((byte)0))
            return false;
        der = bytes[..length];
        return true;
    }

    private static readonly System.Buffers.SearchValues<byte> LowerHex = System.Buffers.SearchValues.Create("0123456789abcdef"u8);

    private static bool TryReadNumber(ReadOnlySpan<byte> before, out int number)
    {
        number = 0;
        var head = " 0 obj\n"u8;
        if (!before.EndsWith(head))
            return false;
        var tail = before[..^head.Length];
        var digits = tail[Math.Max(0, tail.Length - MaxNumberDigits)..];
        digits = digits[(digits.LastIndexOf((byte)'\n') + 1)..];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads <c>[0 a b c]</c> where a to b is exactly the hex string that follows.</summary>
    private static bool TryReadRange(ReadOnlySpan<byte> pdf, int at, out Range hole, out long end)
    {
        (hole, end) = (default, 0);
        var open = at + SealedRevision.ByteRangeWidth + "/Contents"u8.Length;
        if (open >= pdf.Length || !pdf[..open].EndsWith("/Contents"u8) || pdf[open] != '<')
            return false;
        var length = pdf[open..].IndexOf((byte)'>') + 1;
        var parts = Encoding.ASCII.GetString(pdf.Slice(at, SealedRevision.ByteRangeWidth)).TrimEnd().TrimEnd(']').Split(' ');
        if (length == 0 || parts.Length != 4 || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || !pdf.Slice(at, SealedRevision.ByteRangeWidth).SequenceEqual(SealedRevision.ByteRange(open, open + length, count)))
            return false;
        hole = open..(open + length);
        end = (long)open + length + count;
        return true;
    }
}
