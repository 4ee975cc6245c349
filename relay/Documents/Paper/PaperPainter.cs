using Relay.Documents.Codes;
using Relay.Documents.Layout;

namespace Relay.Documents.Paper;

/// <summary>Paints a page, or one line or code of it, in dots: for printers that take pictures, and for what a printer cannot say itself.</summary>
internal static class PaperPainter
{
    private const int BarHeight = 80;
    private const int MostModule = 3;
    private const int QrModule = 6;
    private const int QuietZone = 4;

    /// <summary>The whole page as one picture, as wide as the paper prints.</summary>
    public static DotMatrix Page(PaperTicket ticket)
    {
        var shape = ticket.Shape;
        var painted = ticket.Parts.Select(part => Paint(part, shape)).ToList();
        var page = new DotMatrix(shape.Dots, painted.Sum(part => part.Height));
        var top = 0;
        foreach (var part in painted)
        {
            page.Draw(part, (shape.Dots - part.Width) / 2, top);
            top += part.Height;
        }
        return page;
    }

    /// <summary>One part as wide as the paper, in its place on it.</summary>
    public static DotMatrix Strip(PaperPart part, PaperShape shape)
    {
        var painted = Paint(part, shape);
        if (painted.Width == shape.Dots)
            return painted;
        var strip = new DotMatrix(shape.Dots, painted.Height);
        strip.Draw(painted, (shape.Dots - painted.Width) / 2, 0);
        return strip;
    }

    /// <summary>Dots of a module of a QR code that fits the paper.</summary>
    public static int QrModuleOf(PaperQr qr, PaperShape shape) => QrModuleOf(QrMatrix.Encode(qr.Text), shape);

    private static DotMatrix Paint(PaperPart part, PaperShape shape) => part switch
    {
        PaperLine line => Line(line, shape),
        PaperSample sample => Line(new PaperLine([new PaperRun(sample.Text, PaperStyle.Plain)]), shape),
        PaperRule rule => Rule(rule, shape),
        PaperBars bars => Bars(bars.Modules, shape),
        PaperQr qr => Qr(QrMatrix.Encode(qr.Text), shape),
        PaperPicture picture => picture.Dots,
        _ => throw new ArgumentException("This part has no picture.", nameof(part)),
    };

    /// <summary>A line of text as wide as the paper.</summary>
    private static DotMatrix Line(PaperLine line, PaperShape shape)
    {
        var (cell, high) = (shape.CellHeight, line.High);
        var dots = new DotMatrix(shape.Dots, (cell * high) + (shape.LinePitch - cell));
        var left = (shape.Dots - (shape.CellWidth * shape.Columns)) / 2;
        foreach (var run in line.Runs)
        {
            // Small letters stand on the base line of the large ones.
            var top = cell * (high - run.Style.High) * 79 / 100;
            left = Run(dots, run, left, top, shape);
        }
        return dots;
    }

    private static int Run(DotMatrix dots, PaperRun run, int left, int top, PaperShape shape)
    {
        var (width, height, start) = (shape.CellWidth * run.Style.Wide, shape.CellHeight * run.Style.High, left);
        foreach (var rune in VisualText.Of(run.Text).EnumerateRunes())
        {
            var cells = PaperCells.Of(rune);
            if (Fonts.Invisible.Is(rune.Value))
                continue;
            var glyph = DotGlyphs.Of(rune, width * Math.Max(1, cells), height);
            // What takes no cell of its own is drawn over the one before it.
            var at = cells == 0 ? left - width : left;
            dots.Draw(glyph, at, top);
            if (run.Style.Bold)
                dots.Draw(glyph, at + 1, top);
            left += width * cells;
        }
        if (run.Style.Inverse)
            dots.Invert(start, 0, run.Columns * shape.CellWidth, dots.Height);
        return start + (run.Columns * shape.CellWidth);
    }

    private static DotMatrix Rule(PaperRule rule, PaperShape shape)
    {
        var dots = new DotMatrix(shape.Dots, rule.Heavy ? shape.CellWidth : shape.LinePitch / 2);
        dots.Fill(0, (dots.Height / 2) - 1, shape.Dots, rule.Heavy ? 3 : 1);
        return dots;
    }

    /// <summary>Across the paper in whole dots; down it where even the thinnest modules are too wide.</summary>
    private static DotMatrix Bars(bool[] modules, PaperShape shape)
    {
        var module = Math.Min(MostModule, shape.Dots / (modules.Length + (2 * Code128.QuietZone)));
        var (across, step) = (module >= 2, Math.Max(2, module));
        var dots = across ? new DotMatrix(shape.Dots, BarHeight) : new DotMatrix(BarHeight, modules.Length * step);
        var left = (shape.Dots - (modules.Length * step)) / 2;
        for (var i = 0; i < modules.Length; i++)
            if (modules[i] && across)
                dots.Fill(left + (i * step), 0, step, BarHeight);
            else if (modules[i])
                dots.Fill(0, i * step, BarHeight, step);
        return dots;
    }

    private static int QrModuleOf(QrMatrix code, PaperShape shape) => Math.Clamp(shape.Dots / (code.Size + (2 * QuietZone)), 1, QrModule);

    private static DotMatrix Qr(QrMatrix code, PaperShape shape)
    {
        var (modules, step) = (code.Size + (2 * QuietZone), QrModuleOf(code, shape));
        var dots = new DotMatrix(modules * step, modules * step);
        for (var row = 0; row < code.Size; row++)
            for (var column = 0; column < code.Size; column++)
                if (code[row, column])
                    dots.Fill((column + QuietZone) * step, (row + QuietZone) * step, step, step);
        return dots;
    }
}
