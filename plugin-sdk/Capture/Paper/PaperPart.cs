using System.Text;

namespace Capture.Paper;

/// <summary>Something on the paper, from the top down.</summary>
/// <param name="Side">0 left, 1 centre, 2 right.</param>
internal abstract record PaperPart(int Side);

/// <summary>A line of text.</summary>
/// <param name="Feed">Dots from its top to the next one's, where its characters are of the usual height.</param>
internal sealed record PaperRow(int Side, IReadOnlyList<PaperRun> Runs, int Feed = PaperRow.UsualFeed) : PaperPart(Side)
{
    /// <summary>Of a printer that was told nothing else, in dots.</summary>
    public const int UsualFeed = 30;

    /// <summary>As it stands on the paper, with the spaces between.</summary>
    public string Text
    {
        get
        {
            var (text, cells) = (new StringBuilder(), 0);
            foreach (var run in Runs)
            {
                var gap = Math.Max(0, (run.Left / run.Style.CellWidth) - cells);
                text.Append(' ', gap).Append(run.Text);
                cells += gap + Cells.Of(run.Text);
            }
            return text.ToString().TrimEnd();
        }
    }
}

/// <param name="Left">Of its first character, in dots from the line's beginning.</param>
internal sealed record PaperRun(int Left, string Text, PaperStyle Style)
{
    /// <summary>Where it ends, in dots.</summary>
    public int Right => Left + (Cells.Of(Text) * Style.DotsWide);
}

/// <summary>Paper that is only moved on.</summary>
internal sealed record PaperGap(int Dots) : PaperPart(0);

/// <summary>How text looks.</summary>
/// <param name="Width">Times as wide, 1 to 8.</param>
/// <param name="Height">Times as high, 1 to 8.</param>
/// <param name="Reverse">White on black.</param>
/// <param name="Small">In the printer's smaller font (B).</param>
internal readonly record struct PaperStyle(int Width, int Height, bool Bold = false, bool Underline = false, bool Reverse = false, bool Small = false)
{
    /// <summary>Dots of an ordinary character in the usual font (Epson's A).</summary>
    public const int UsualWidth = 12, UsualHeight = 24;

    /// <summary>Of an ordinary character of this font, in dots.</summary>
    public int CellWidth => Small ? 9 : UsualWidth;

    /// <summary>Of a character in this size, in dots.</summary>
    public int DotsWide => CellWidth * Width;

    public int DotsHigh => (Small ? 17 : UsualHeight) * Height;

    public static PaperStyle Usual => new(1, 1);
}

/// <summary>A picture: rows of whole bytes, 1 is black.</summary>
internal sealed record PaperImage(int Side, int Width, int Height, byte[] Bits, bool IsBand) : PaperPart(Side);

/// <param name="Module">Dots of the smallest square.</param>
/// <param name="Level">How much of it may be spoilt: L, M, Q or H.</param>
internal sealed record PaperQr(int Side, string Text, int Module = 3, char Level = 'M') : PaperPart(Side);

/// <param name="Height">In dots.</param>
/// <param name="Module">Dots of the thinnest bar.</param>
/// <param name="Label">Where its text stands: 0 nowhere, 1 above, 2 below, 3 both.</param>
internal sealed record PaperBarcode(int Side, string Kind, string Text, int Height = 162, int Module = 3, int Label = 0) : PaperPart(Side);

/// <summary>What lay between two cuts.</summary>
/// <param name="Doubts">Commands that nobody here knows.</param>
internal sealed record PaperSheet(IReadOnlyList<PaperPart> Parts, IReadOnlyList<string> Doubts)
{
    public IEnumerable<PaperRow> Rows => Parts.OfType<PaperRow>();

    public string Text => string.Join('\n', Rows.Select(row => row.Text));
}
