using Capture.Paper;

namespace Capture.Receipts;

/// <summary>Draws what is on the paper as a printer with 203 dots to the inch would. Pure.</summary>
/// <param name="width">Dots across.</param>
internal sealed class PaperDots(int width)
{
    private const int LineGap = 6, CodeSide = 230, SmallestModule = 3, LargestModule = 8, CodeGap = 12, BarModule = 2, BarHeight = 80;

    /// <summary>So wide that every character and every picture fits.</summary>
    public static int WidthOf(PaperSheet sheet, int columns) =>
        Math.Max(columns * PaperFont.CellWidth, sheet.Parts.OfType<PaperImage>().Select(image => image.Width).DefaultIfEmpty(0).Max());

    public Dots Draw(PaperPart part) => part switch
    {
        PaperRow row => Row(row),
        PaperImage image => Image(image),
        PaperQr qr => Code(qr),
        PaperBarcode bars => Bars(bars),
        _ => throw new InvalidOperationException($"{part.GetType().Name} cannot be drawn."),
    };

    /// <summary>Where a row's first column is.</summary>
    public int LeftOf(PaperRow row) => Left(row.Side, row.Runs.Select(run => (run.Column + (run.Text.Length * run.Style.Width)) * PaperFont.CellWidth).DefaultIfEmpty(0).Max());

    private int Left(int side, int wide) => Math.Max(0, side switch { 1 => (width - wide) / 2, 2 => width - wide, _ => 0 });

    private Dots Row(PaperRow row)
    {
        var height = PaperFont.CellHeight * row.Runs.Select(run => run.Style.Height).DefaultIfEmpty(1).Max();
        var dots = new Dots(width, height + LineGap);
        var left = LeftOf(row);
        foreach (var run in row.Runs)
        {
            // Characters of different heights stand on one line.
            var top = height - (PaperFont.CellHeight * run.Style.Height);
            var x = left + (run.Column * PaperFont.CellWidth);
            foreach (var symbol in run.Text.EnumerateRunes())
            {
                dots.Put(PaperFont.Cell(symbol, run.Style.Bold, run.Style.Width, run.Style.Height), x, top);
                x += PaperFont.CellWidth * run.Style.Width * symbol.Utf16SequenceLength;
            }
            var begin = left + (run.Column * PaperFont.CellWidth);
            if (run.Style.Underline)
                dots.Fill(begin, height - 1, x - begin, 2);
            if (run.Style.Reverse)
                dots.Invert(begin, top, x - begin, PaperFont.CellHeight * run.Style.Height);
        }
        return dots;
    }

    private Dots Image(PaperImage image)
    {
        var dots = new Dots(width, image.Height);
        dots.Put(new Dots(image.Width, image.Height, image.Bits), Left(image.Side, image.Width), 0);
        return dots;
    }

    private Dots Code(PaperQr qr)
    {
        var code = QrCode.Of(qr.Text);
        var module = Math.Clamp(CodeSide / code.Size, SmallestModule, LargestModule);
        var dots = new Dots(width, (code.Size * module) + (2 * CodeGap));
        var left = Left(qr.Side, code.Size * module);
        for (var row = 0; row < code.Size; row++)
            for (var column = 0; column < code.Size; column++)
                if (code[row, column])
                    dots.Fill(left + (column * module), CodeGap + (row * module), module, module);
        return dots;
    }

    /// <summary>Bars, and their text below.</summary>
    private Dots Bars(PaperBarcode bars)
    {
        var text = Row(new PaperRow(bars.Side, [new PaperRun(0, bars.Text, PaperStyle.Usual)]));
        if (BarModules.Of(bars.Kind, bars.Text) is not { } modules)
            return text;
        var module = (modules.Length + (2 * BarModules.Quiet)) * BarModule <= width ? BarModule : 1;
        var dots = new Dots(width, BarHeight + CodeGap + text.Height);
        var left = Left(bars.Side, (modules.Length + (2 * BarModules.Quiet)) * module) + (BarModules.Quiet * module);
        for (var at = 0; at < modules.Length; at++)
            if (modules[at])
                dots.Fill(left + (at * module), CodeGap / 2, module, BarHeight);
        dots.Put(text, 0, BarHeight + CodeGap);
        return dots;
    }
}
