using System.Globalization;
using System.Text;
using Relay.Documents.Codes;

namespace Relay.Viewing;

/// <summary>Writes a QR code as SVG: dark on white with its quiet zone, one path, edges on whole pixels.</summary>
internal static class QrSvg
{
    /// <summary>Modules of white that ISO/IEC 18004 asks for around the code.</summary>
    public const int QuietZone = 4;

    private const int PixelsPerModule = 8;

    public static string Write(QrMatrix code)
    {
        var side = code.Size + (2 * QuietZone);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{side * PixelsPerModule}" height="{side * PixelsPerModule}" viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{Runs(code)}"/></svg>

            """);
    }

    /// <summary>Each run of dark modules in a row as one rectangle.</summary>
    private static string Runs(QrMatrix code)
    {
        var path = new StringBuilder();
        for (var row = 0; row < code.Size; row++)
            for (var column = 0; column < code.Size; column++)
            {
                var begin = column;
                while (column < code.Size && code[row, column])
                    column++;
                if (column > begin)
                    path.Append(CultureInfo.InvariantCulture, $"M{begin + QuietZone} {row + QuietZone}h{column - begin}v1h-{column - begin}z");
            }
        return path.ToString();
    }
}
