using System.Text.Json.Serialization;
using Relay.Documents.Codes;

namespace Relay.Displays.Boards;

/// <summary>A QR code small enough to push: the page draws it itself, with whole pixels per module.</summary>
/// <param name="Size">Modules on a side, without the quiet zone.</param>
/// <param name="Bits">Row by row from the top left, dark is 1, six modules to a symbol of base64url, the last one filled with light.</param>
internal sealed record PackedQr(int Size, [property: JsonPropertyName("bits")] string Bits)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const int ModulesPerSymbol = 6;

    public static PackedQr Of(QrMatrix matrix)
    {
        var size = matrix.Size;
        var length = ((size * size) + ModulesPerSymbol - 1) / ModulesPerSymbol;
        return new PackedQr(size, string.Create(length, matrix, Pack));
    }

    private static void Pack(Span<char> symbols, QrMatrix matrix)
    {
        var size = matrix.Size;
        for (var at = 0; at < symbols.Length; at++)
        {
            var value = 0;
            for (var module = at * ModulesPerSymbol; module < (at + 1) * ModulesPerSymbol; module++)
                value = (value << 1) | (module < size * size && matrix[module / size, module % size] ? 1 : 0);
            symbols[at] = Alphabet[value];
        }
    }
}
