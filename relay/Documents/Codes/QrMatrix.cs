using System.Collections;
using QRCoder;

namespace Relay.Documents.Codes;

/// <summary>A QR code's modules without the quiet zone, level M. Dark is true.</summary>
internal sealed class QrMatrix
{
    private const int QuietZone = 4;
    private const int WordBits = 64;

    private readonly ulong[] _words;
    private readonly int _wordsPerRow;

    private QrMatrix(int size, ulong[] words)
    {
        (Size, _words) = (size, words);
        _wordsPerRow = words.Length / size;
    }

    /// <summary>Modules on a side, without the quiet zone of 4 that every picture of it must add.</summary>
    public int Size { get; }

    public bool this[int row, int column] => (_words[(row * _wordsPerRow) + (column / WordBits)] >> (column % WordBits) & 1) != 0;

    /// <summary>Encodes a text; upper-case links take the compact alphanumeric mode.</summary>
    public static QrMatrix Encode(string text) => SmallQr.Encode(text) is { } rows ? new QrMatrix(rows.Length, rows) : Any(text);

    /// <summary>Texts of any kind.</summary>
    public static QrMatrix Any(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count - (2 * QuietZone);
        var wordsPerRow = (size + WordBits - 1) / WordBits;
        var words = new ulong[size * wordsPerRow];
        for (var row = 0; row < size; row++)
            Copy(code.ModuleMatrix[row + QuietZone], words.AsSpan(row * wordsPerRow, wordsPerRow), size);
        return new QrMatrix(size, words);
    }

    private static void Copy(BitArray modules, Span<ulong> row, int size)
    {
        for (var column = 0; column < size; column++)
            if (modules[column + QuietZone])
                row[column / WordBits] |= 1UL << (column % WordBits);
    }
}
