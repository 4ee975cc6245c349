using System.Globalization;
using System.Reflection;
using System.Text;
using SkiaSharp;

namespace Capture.Receipts;

/// <summary>Characters as a printer's dots, in a cell of 12 by 24 and its multiples: Epson's font A. What no font here has is drawn as its code point in a frame.</summary>
internal static class PaperFont
{
    public const int CellWidth = 12, CellHeight = 24;

    /// <summary>Dots from the top of the cell to the line that letters stand on.</summary>
    private const int Baseline = 19;

    /// <summary>DejaVu Sans Mono's letters are 0.602 em wide.</summary>
    private const float EmOfCell = CellWidth / 0.602f;

    private const int MostCells = 4096;
    private const byte Grey = 128;

    private static readonly Lock Drawing = new();
    private static readonly Dictionary<(Rune, bool, int, int), Dots> Cells = [];
    private static readonly SKTypeface Usual = Load("DejaVuSansMono"), Bold = Load("DejaVuSansMono-Bold"), Others = Load("DejaVuSans");

    /// <summary>Whether a font here has the character.</summary>
    public static bool Shows(Rune symbol)
    {
        lock (Drawing)
            return Has(Usual, symbol) || Has(Others, symbol);
    }

    /// <summary>The cell of a character.</summary>
    public static Dots Cell(Rune symbol, bool bold, int width, int height)
    {
        lock (Drawing)
        {
            if (Cells.TryGetValue((symbol, bold, width, height), out var known))
                return known;
            if (Cells.Count >= MostCells)
                Cells.Clear();
            return Cells[(symbol, bold, width, height)] = Draw(symbol, bold, width, height);
        }
    }

    private static Dots Draw(Rune symbol, bool bold, int width, int height)
    {
        var face = bold ? Bold : Usual;
        if (!Has(face, symbol))
            face = Others;
        return Has(face, symbol) ? Outline(face, symbol.ToString(), width, height, EmOfCell) : CodePoint(symbol).Enlarged(width, height);
    }

    private static bool Has(SKTypeface face, Rune symbol)
    {
        using var font = new SKFont(face);
        return font.GetGlyph(symbol.Value) != 0;
    }

    /// <summary>What is wider than a cell is pressed into it.</summary>
    private static Dots Outline(SKTypeface face, string text, int width, int height, float em)
    {
        using var font = new SKFont(face, em * height) { Edging = SKFontEdging.Alias, Hinting = SKFontHinting.Normal, Subpixel = false };
        var natural = font.MeasureText(text);
        var room = (float)CellWidth * width;
        font.ScaleX = width / (float)height * Math.Min(1, CellWidth * height / Math.Max(1, natural));
        var left = Math.Max(0, (room - font.MeasureText(text)) / 2);
        return Render(CellWidth * width, CellHeight * height, canvas =>
        {
            using var black = new SKPaint { Color = SKColors.White, IsAntialias = false };
            canvas.DrawText(text, left, Baseline * height, SKTextAlign.Left, font, black);
        });
    }

    /// <summary>Two digits in a row, in a frame.</summary>
    private static Dots CodePoint(Rune symbol)
    {
        var digits = symbol.Value.ToString("X4", CultureInfo.InvariantCulture);
        digits = digits.Length % 2 == 0 ? digits : "0" + digits;
        var cell = Render(CellWidth, CellHeight, canvas =>
        {
            using var font = new SKFont(Usual, 8) { Edging = SKFontEdging.Alias, Subpixel = false };
            using var black = new SKPaint { Color = SKColors.White, IsAntialias = false };
            var rows = digits.Length / 2;
            for (var row = 0; row < rows; row++)
                canvas.DrawText(digits.Substring(row * 2, 2), 1.5f, 8 + (row * 7) + ((3 - rows) * 3), SKTextAlign.Left, font, black);
        });
        cell.Frame(0, 1, CellWidth, CellHeight - 2);
        return cell;
    }

    private static Dots Render(int width, int height, Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Black);
            draw(canvas);
        }
        var dots = new Dots(width, height);
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                if (pixels[(y * bitmap.RowBytes) + x] >= Grey)
                    dots.Fill(x, y, 1, 1);
        return dots;
    }

    private static SKTypeface Load(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"fonts/{name}.ttf")!;
        return SKTypeface.FromStream(file) ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    }
}
