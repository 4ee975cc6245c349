namespace Relay.Documents.Signing.Reading;

/// <summary>Undoes the PNG filters of rows of bytes (PNG, clause 9; ISO 32000-1, 7.4.4.4), as cross-reference streams use them.</summary>
internal static class PngPredictor
{
    private const int None = 1;
    private const int FirstPng = 10;
    private const int MaxColumns = 1024;

    public static byte[] Undo(byte[] filtered, PdfDictionary parameters)
    {
        var predictor = Number(parameters.Find("Predictor"u8), None);
        if (predictor == None)
            return filtered;
        var columns = Number(parameters.Find("Columns"u8), 1);
        if (predictor < FirstPng || columns is < 1 or > MaxColumns
            || Number(parameters.Find("Colors"u8), 1) != 1 || Number(parameters.Find("BitsPerComponent"u8), 8) != 8)
            throw new DocumentRefusedException(RefusalReasons.UnknownFilter);
        var rows = filtered.Length / (columns + 1);
        var plain = new byte[rows * columns];
        ReadOnlySpan<byte> above = new byte[columns];
        for (var row = 0; row < rows; row++)
        {
            var source = filtered.AsSpan(row * (columns + 1), columns + 1);
            var target = plain.AsSpan(row * columns, columns);
            UndoRow(source[0], source[1..], above, target);
            above = target;
        }
        return plain;
    }

    private static void UndoRow(byte filter, ReadOnlySpan<byte> source, ReadOnlySpan<byte> above, Span<byte> target)
    {
        for (var i = 0; i < source.Length; i++)
        {
            var left = i == 0 ? 0 : target[i - 1];
            var predicted = filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], i == 0 ? 0 : above[i - 1]),
                _ => throw new DocumentRefusedException(RefusalReasons.BrokenStream),
            };
            target[i] = (byte)(source[i] + predicted);
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static int Number(PdfSlice value, int otherwise) => value.IsNull ? otherwise : value.ToInteger();
}
