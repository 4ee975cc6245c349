namespace Relay.Documents.Layout;

/// <summary>A ticket laid out once, for whatever paints it: lengths in points of 1/72 inch, from the page's upper left corner downwards.</summary>
/// <param name="Title">The document's title for windows and screen readers.</param>
/// <param name="Language">BCP 47.</param>
internal sealed record PrintedTicket(string Title, string Language, double Width, IReadOnlyList<PrintedPage> Pages);

internal sealed record PrintedPage(double Height, IReadOnlyList<PrintedBlock> Blocks);

/// <summary>What a block is to someone who hears the page instead of seeing it.</summary>
internal enum BlockRole
{
    /// <summary>Says nothing: rules and grounds.</summary>
    Ornament,
    Title,
    Heading,
    Paragraph,

    /// <summary>A row of a table; rows that follow each other are one table.</summary>
    Row,

    /// <summary>A row that names the columns.</summary>
    HeadRow,
    Figure,
}

/// <summary>Marks that belong together and are never torn apart by a page's end, in reading order.</summary>
/// <param name="Top">Where it begins on its page; marks are placed relative to it.</param>
/// <param name="Alternative">What a figure says in words.</param>
internal sealed record PrintedBlock(BlockRole Role, double Top, double Height, IReadOnlyList<PrintedMark> Marks, string? Alternative = null);
