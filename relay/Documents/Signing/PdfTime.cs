using System.Globalization;
using System.Text;

namespace Relay.Documents.Signing;

/// <summary>Dates as PDF writes them (ISO 32000-1, 7.9.4), always UTC: <c>D:20261122171756Z</c>.</summary>
internal static class PdfTime
{
    public const int Length = 17;

    private const string Format = "'D:'yyyyMMddHHmmss'Z'";

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryRead(ReadOnlySpan<byte> bytes, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        Encoding.ASCII.GetString(bytes), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
