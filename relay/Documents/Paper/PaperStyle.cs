using Relay.Documents.Fonts;
using Relay.Documents.Layout;

namespace Relay.Documents.Paper;

/// <summary>How text looks, in what every receipt printer can do.</summary>
/// <param name="Wide">1, or 2 for double width.</param>
/// <param name="High">1, or 2 for double height.</param>
/// <param name="Inverse">White on black.</param>
internal readonly record struct PaperStyle(bool Bold, int Wide = 1, int High = 1, bool Inverse = false) : ITextMeasure
{
    /// <summary>Points from which text is large on paper.</summary>
    private const double Large = 12;

    public static readonly PaperStyle Plain = new(false);

    /// <summary>Of the page's sizes, only the large ones are told apart on a printer's grid.</summary>
    public static PaperStyle Of(TextStyle style) => style.Size >= Large ? new(true, 2, 2) : new(style.Weight == FontWeight.Bold);

    public double Width(string text) => PaperCells.Count(text) * Wide;
}
