using Capture.Paper;
using QRCoder;
using QRCoder.Exceptions;

namespace Capture.Receipts;

/// <summary>Draws what is on the paper as a printer with 203 dots to the inch would. Pure.</summary>
/// <param name="width">Dots across.</param>
internal sealed class PaperDots(int width)
{
    private const int CodeGap = 12;

    /// <summary>Dots across on the widest paper of receipt printers, 112 mm.</summary>
    private const int Widest = 832;

    /// <summary>So wide that every character fits, and every picture that a printer could print.</summary>
    public static int WidthOf(PaperSheet sheet, int columns) =>
        Math.Max(columns * PaperFont.CellWidth, Math.Min(Widest, sheet.Parts.OfType<PaperImage>().Select(image => image.Width).DefaultIfEmpty(0).Max()));

    public Dots Draw(PaperPart part) => part switch
    {
        PaperRow row => Row(row),
        PaperGap gap => new Dots(width, gap.Dots),
        PaperImage image => Image(image),
        PaperQr qr => Code(qr),
        PaperBarcode bars => Bars(bars),
        _ => throw new InvalidOperationException($"{part.GetType().Name} cannot be drawn."),
    };

    /// <summary>Where a row's first column is.</summary>
    public int LeftOf(PaperRow row) => Left(row.Side, row.Runs.Select(run => run.Right).DefaultIfEmpty(0).Max());

    private int Left(int side, int wide) => Math.Max(0, side switch { 1 => (width - wide) / 2, 2 => width - wide, _ => 0 });

    private Dots Row(PaperRow row)
    {
        var height = row.Runs.Select(run => run.Style.DotsHigh).DefaultIfEmpty(Math.Min(row.Feed, PaperFont.CellHeight)).Max();
        var dots = new Dots(width, height + Math.Max(0, row.Feed - PaperFont.CellHeight));
        var left = LeftOf(row);
        foreach (var run in row.Runs)
        {
            // Characters of different heights stand on one line.
            var top = height - run.Style.DotsHigh;
            var begin = left + run.Left;
            var x = begin;
            foreach (var symbol in run.Text.EnumerateRunes())
            {
                var wide = Cells.Of(symbol) * run.Style.DotsWide;
                if (wide > 0)
                    dots.Put(PaperFont.Fit(symbol, run.Style.Bold, wide, run.Style.DotsHigh), x, top);
                x += wide;
            }
            if (run.Style.Underline)
                dots.Fill(begin, height - 1, x - begin, 2);
            if (run.Style.Reverse)
                dots.Invert(begin, top, x - begin, run.Style.DotsHigh);
        }
        return dots;
    }

    private Dots Image(PaperImage image)
    {
        var dots = new Dots(width, image.Height);
        dots.Put(new Dots(image.Width, image.Height, image.Bits), Left(image.Side, image.Width), 0);
        return dots;
    }

    /// <summary>In the till's size, or as large as the paper allows; its text where no QR code holds so much.</summary>
    private Dots Code(PaperQr qr)
    {
        try
        {
            using var code = QRCodeGenerator.GenerateQrCode(qr.Text, Level(qr.Level), forceUtf8: true);
            // It brings the white around it that readers need.
            var modules = code.ModuleMatrix;
            var module = Math.Clamp(width / modules.Count, 1, qr.Module);
            var dots = new Dots(width, modules.Count * module);
            var left = Left(qr.Side, modules.Count * module);
            for (var row = 0; row < modules.Count; row++)
                for (var column = 0; column < modules.Count; column++)
                    if (modules[row][column])
                        dots.Fill(left + (column * module), row * module, module, module);
            return dots;
        }
        catch (DataTooLongException)
        {
            return Text(qr.Side, qr.Text);
        }
    }

    private static QRCodeGenerator.ECCLevel Level(char level) =>
        level switch { 'L' => QRCodeGenerator.ECCLevel.L, 'Q' => QRCodeGenerator.ECCLevel.Q, 'H' => QRCodeGenerator.ECCLevel.H, _ => QRCodeGenerator.ECCLevel.M };

    /// <summary>Bars, thinner than asked where the paper is narrow, with their text where asked; the text alone where they do not fit, or cannot be.</summary>
    private Dots Bars(PaperBarcode bars)
    {
        // PDF417 and its like: what reads them reads QR codes too.
        if (bars.Kind == "square")
            return Code(new PaperQr(bars.Side, bars.Text));
        var text = Text(bars.Side, bars.Text);
        if (BarModules.Of(bars.Kind, bars.Text) is not { } modules || Math.Min(bars.Module, width / (modules.Length + (2 * BarModules.Quiet))) is not (> 0 and var module))
            return text;
        var above = (bars.Label & 1) == 1 ? text.Height : CodeGap / 2;
        var dots = new Dots(width, above + bars.Height + CodeGap + ((bars.Label & 2) == 2 ? text.Height : 0));
        var left = Left(bars.Side, (modules.Length + (2 * BarModules.Quiet)) * module) + (BarModules.Quiet * module);
        for (var at = 0; at < modules.Length; at++)
            if (modules[at])
                dots.Fill(left + (at * module), above, module, bars.Height);
        if ((bars.Label & 1) == 1)
            dots.Put(text, 0, 0);
        if ((bars.Label & 2) == 2)
            dots.Put(text, 0, above + bars.Height + CodeGap);
        return dots;
    }

    /// <summary>In as many lines as it needs.</summary>
    private Dots Text(int side, string text)
    {
        var lines = text.Chunk(Math.Max(1, width / PaperFont.CellWidth)).Select(line => Row(new PaperRow(side, [new PaperRun(0, new string(line), PaperStyle.Usual)]))).ToList();
        var dots = new Dots(width, lines.Sum(line => line.Height));
        for (int line = 0, top = 0; line < lines.Count; top += lines[line++].Height)
            dots.Put(lines[line], 0, top);
        return dots;
    }
}
