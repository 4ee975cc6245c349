using System.Reflection;
using System.Text;
using Capture.Paper;
using SkiaSharp;

namespace Capture.Receipts;

/// <summary>Characters as a printer's dots, in a cell of 12 by 24 and its multiples: Epson's font A. What no font here has is drawn as its code point in a frame.</summary>
internal static class PaperFont
{
    public const int CellWidth = PaperStyle.UsualWidth, CellHeight = PaperStyle.UsualHeight;

    /// <summary>Dots from the top of the cell to the line that letters stand on.</summary>
    private const int Baseline = 19;

    /// <summary>DejaVu Sans Mono's letters are 0.602 em wide.</summary>
    private const float EmOfCell = CellWidth / 0.602f;

    private const int MostCells = 4096;
    private const byte Grey = 128;

    private static readonly Lock Drawing = new();
    private static readonly Dictionary<(Rune, bool, int, int), Dots> Kept = [];
    private static readonly SKTypeface Usual = Load("DejaVuSansMono"), Bold = Load("DejaVuSansMono-Bold"), Others = Load("DejaVuSans");

    /// <summary>Whether a font here has the character.</summary>
    public static bool Shows(Rune symbol)
    {
        lock (Drawing)
            return Has(Usual, symbol) || Has(Others, symbol);
    }

    /// <summary>The cell of a character, so many dots wide and high.</summary>
    public static Dots Fit(Rune symbol, bool bold, int wide, int high)
    {
        lock (Drawing)
        {
            if (Kept.TryGetValue((symbol, bold, wide, high), out var known))
                return known;
            if (Kept.Count >= MostCells)
                Kept.Clear();
            return Kept[(symbol, bold, wide, high)] = Draw(symbol, bold, wide, high);
        }
    }

    private static Dots Draw(Rune symbol, bool bold, int wide, int high)
    {
        var face = bold ? Bold : Usual;
        if (!Has(face, symbol))
            face = Others;
        return Has(face, symbol) ? Outline(face, symbol.ToString(), wide, high) : CodePointBox.Of(symbol, wide, high);
    }

    private static bool Has(SKTypeface face, Rune symbol)
    {
        using var font = new SKFont(face);
        return font.GetGlyph(symbol.Value) != 0;
    }

    /// <summary>What is wider than a cell is pressed into it.</summary>
    private static Dots Outline(SKTypeface face, string text, int wide, int high)
    {
        using var font = new SKFont(face, EmOfCell * high / CellHeight) { Edging = SKFontEdging.Alias, Hinting = SKFontHinting.Normal, Subpixel = false };
        var natural = font.MeasureText(text);
        // As wide as the cell is for its height, or narrower still.
        var usual = (float)CellWidth * high / CellHeight;
        font.ScaleX = wide / usual * Math.Min(1, usual / Math.Max(1, natural));
        var left = Math.Max(0, (wide - font.MeasureText(text)) / 2);
        return Render(wide, high, canvas =>
        {
            using var black = new SKPaint { Color = SKColors.White, IsAntialias = false };
            canvas.DrawText(text, left, Baseline * high / (float)CellHeight, SKTextAlign.Left, font, black);
        });
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
