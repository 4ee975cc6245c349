using Relay.Documents.Pictures;

namespace Relay.Documents.Layout;

internal enum Align { Left, Center, Right }

/// <summary>What the sections write a ticket on: <see cref="PointSheet"/> for pages in points, the grid of characters of a receipt printer. So both say the same.</summary>
internal interface ISheet
{
    /// <summary>White below what is there, in points of the page; a sheet may be coarser.</summary>
    void Space(double points);

    /// <summary>A thin line over the whole width, with the distance of sections around it.</summary>
    void Rule();

    /// <summary>A wrapped text.</summary>
    void Paragraph(string text, TextStyle style, Align align = Align.Left, BlockRole role = BlockRole.Paragraph);

    /// <summary>Short pieces behind each other with a dot between them; a line ends between two pieces where it can.</summary>
    void Chain(IReadOnlyList<string> pieces, TextStyle style, Align align = Align.Left);

    /// <summary>A text on the left that wraps, and one on the right edge: beside it where both fit, else below it.</summary>
    void Pair(string left, TextStyle leftStyle, string right, TextStyle rightStyle);

    /// <summary>Small print: a value beside its label, or below it where it is long.</summary>
    void Labelled(string label, string value);

    /// <summary>What must be read before all else: white on black.</summary>
    void Banner(string text);

    /// <param name="name">What it shows, in words.</param>
    void Logo(Picture picture, string name);

    /// <summary>What was bought.</summary>
    void Lines(IReadOnlyList<LineRow> rows);

    /// <summary>The sum, which stands out from all else.</summary>
    void Total(string label, string amount);

    void Table(TaxColumns columns);

    /// <summary>A bar code without what it says in letters.</summary>
    /// <param name="alternative">What it holds, in words.</param>
    void Bars(Barcode barcode, string alternative);
}

/// <summary>One line of a ticket, in words.</summary>
/// <param name="Details">Code, quantity and unit price: small pieces below the description.</param>
/// <param name="Code">The tax code, in a column of its own.</param>
internal sealed record LineRow(string Description, IReadOnlyList<string> Details, IReadOnlyList<string> Notes, string? Code, string? Amount);
