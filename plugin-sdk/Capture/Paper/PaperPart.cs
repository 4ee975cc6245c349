namespace Capture.Paper;

/// <summary>Something on the paper, from the top down.</summary>
/// <param name="Side">0 left, 1 centre, 2 right.</param>
internal abstract record PaperPart(int Side);

/// <summary>A line of text.</summary>
internal sealed record PaperRow(int Side, IReadOnlyList<PaperRun> Runs) : PaperPart(Side)
{
    /// <summary>As it stands on the paper, with the spaces between.</summary>
    public string Text
    {
        get
        {
            var text = "";
            foreach (var run in Runs)
                text = text.PadRight(run.Column) + run.Text;
            return text.TrimEnd();
        }
    }
}

/// <param name="Column">Of its first character, from 0.</param>
internal sealed record PaperRun(int Column, string Text, PaperStyle Style);

/// <summary>How text looks.</summary>
/// <param name="Width">Times as wide, 1 to 8.</param>
/// <param name="Height">Times as high, 1 to 8.</param>
/// <param name="Reverse">White on black.</param>
internal readonly record struct PaperStyle(int Width, int Height, bool Bold = false, bool Underline = false, bool Reverse = false)
{
    public static PaperStyle Usual => new(1, 1);
}

/// <summary>A picture: rows of whole bytes, 1 is black.</summary>
internal sealed record PaperImage(int Side, int Width, int Height, byte[] Bits, bool IsBand) : PaperPart(Side);

internal sealed record PaperQr(int Side, string Text) : PaperPart(Side);

internal sealed record PaperBarcode(int Side, string Kind, string Text) : PaperPart(Side);

/// <summary>What lay between two cuts.</summary>
/// <param name="Doubts">Commands that nobody here knows.</param>
internal sealed record PaperSheet(IReadOnlyList<PaperPart> Parts, IReadOnlyList<string> Doubts)
{
    public IEnumerable<PaperRow> Rows => Parts.OfType<PaperRow>();

    public string Text => string.Join('\n', Rows.Select(row => row.Text));
}
