using QRCoder;

namespace Relay.Documents.Codes;

/// <summary>A QR code's modules without the quiet zone, level M. Dark is true.</summary>
internal sealed class QrMatrix
{
    private const int QuietZone = 4;

    private readonly QRCodeData _code;

    private QrMatrix(QRCodeData code) => _code = code;

    /// <summary>Modules on a side, without the quiet zone of 4 that every picture of it must add.</summary>
    public int Size => _code.ModuleMatrix.Count - (2 * QuietZone);

    public bool this[int row, int column] => _code.ModuleMatrix[row + QuietZone][column + QuietZone];

    /// <summary>Encodes a text; upper-case links take the compact alphanumeric mode.</summary>
    public static QrMatrix Encode(string text)
    {
        using var generator = new QRCodeGenerator();
        return new QrMatrix(generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M));
    }
}
