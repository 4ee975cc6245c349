using Relay.Documents.Fonts;
using Relay.Documents.Pictures;

namespace Relay.Documents.Layout;

/// <summary>Something to paint. <paramref name="X"/> from the page's left edge, <paramref name="Y"/> from the block's top.</summary>
internal abstract record PrintedMark(double X, double Y);

/// <summary>A piece of one line. <paramref name="Y"/> is its base line.</summary>
/// <param name="Text">In the order it is read; whoever paints puts right-to-left text in visual order.</param>
/// <param name="Cell">The table cell of a row it belongs to, counted from 0.</param>
internal sealed record TextMark(double X, double Y, string Text, TextStyle Style, int Cell) : PrintedMark(X, Y);

/// <summary>A filled rectangle: a rule or the ground of a banner.</summary>
internal sealed record FillMark(double X, double Y, double Width, double Height, Ink Ink) : PrintedMark(X, Y);

/// <summary>A bar code whose first bar begins at its corner, without quiet zones.</summary>
/// <param name="Bars">The modules from first to last, dark is true.</param>
/// <param name="Downwards">Whether it runs down the page, for codes that are longer than the page is wide.</param>
internal sealed record CodeMark(double X, double Y, bool[] Bars, double Module, double BarLength, bool Downwards) : PrintedMark(X, Y);

internal sealed record PictureMark(double X, double Y, double Width, double Height, Picture Picture) : PrintedMark(X, Y);

internal enum Ink { Black, Soft, Hair, White }

internal readonly record struct TextStyle(FontWeight Weight, double Size, Ink Ink) : ITextMeasure
{
    private const double LineSpacing = 1.32;
    private const double BaseLineAt = 0.98;

    /// <summary>From one line to the next.</summary>
    public double LineHeight => Size * LineSpacing;

    /// <summary>From a line's top to its base line.</summary>
    public double BaseLine => Size * BaseLineAt;

    public double Width(string text) => ReceiptFonts.Width(VisualText.Of(text), Weight, Size);
}
