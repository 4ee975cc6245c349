using System.Text.Json;
using Relay.Documents.Codes;

namespace Relay.Tests.Displays;

/// <summary>Reads the packed code of a board as the page does.</summary>
internal static class QrReader
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static bool IsDark(int size, string bits, int row, int column)
    {
        var at = (row * size) + column;
        return ((Alphabet.IndexOf(bits[at / 6], StringComparison.Ordinal) >> (5 - (at % 6))) & 1) == 1;
    }

    /// <summary>Whether the board's code is that of the link, in the upper case that QR's alphanumeric mode wants.</summary>
    public static bool Carries(JsonElement board, string link)
    {
        var qr = board.GetProperty("qr");
        return Equal(QrMatrix.Encode(link.ToUpperInvariant()), qr.GetProperty("size").GetInt32(), qr.GetProperty("bits").GetString()!);
    }

    public static bool Equal(QrMatrix matrix, int size, string bits)
    {
        if (matrix.Size != size)
            return false;
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                if (matrix[row, column] != IsDark(size, bits, row, column))
                    return false;
        return true;
    }
}
