namespace Relay.Documents.Codes;

/// <summary>Writes a QR code as a PNG of one bit per pixel: dark on white with its quiet zone, whole pixels per module.</summary>
internal static class QrPng
{
    private const int PixelsPerModule = 10;

    public static byte[] Write(QrMatrix code)
    {
        var side = (code.Size + (2 * QrSvg.QuietZone)) * PixelsPerModule;
        return BitPng.Write(side, side, (y, row) =>
        {
            var line = (y / PixelsPerModule) - QrSvg.QuietZone;
            for (var x = 0; x < side; x++)
            {
                var column = (x / PixelsPerModule) - QrSvg.QuietZone;
                var inside = line >= 0 && line < code.Size && column >= 0 && column < code.Size;
                if (!inside || !code[line, column])
                    row[x / 8] |= (byte)(0x80 >> (x % 8));
            }
        });
    }
}
