namespace Relay.Documents.Paper;

/// <summary>A ticket laid out for a receipt printer, from top to bottom. Whoever prints it (in a printer's language, as text, as dots) says the same as the PDF.</summary>
/// <param name="Language">BCP 47.</param>
internal sealed record PaperTicket(string Language, PaperShape Shape, IReadOnlyList<PaperPart> Parts);

/// <summary>The paper of a printer.</summary>
/// <param name="Columns">Characters of the usual size in a line.</param>
/// <param name="Dots">Printable dots in a line: 576 on most 80 mm printers, 512 on some, 384 on 58 mm.</param>
/// <param name="Alphabet">What it prints as text.</param>
internal sealed record PaperShape(int Columns, int Dots, PaperAlphabet Alphabet)
{
    /// <summary>Whether there are larger letters than the usual ones.</summary>
    public bool HasLarge { get; init; } = true;

    /// <summary>Dots of a character's cell: twice as high as wide, and half a cell's width of white below it.</summary>
    public int CellWidth => Dots / Columns;

    public int CellHeight => 2 * CellWidth;

    public int LinePitch => CellHeight + (CellWidth / 2);
}

/// <summary>Something that stands below what came before.</summary>
internal abstract record PaperPart;

/// <summary>A line of text that begins at the left edge; its runs fill at most the paper's columns. Without runs it is white.</summary>
internal sealed record PaperLine(IReadOnlyList<PaperRun> Runs) : PaperPart
{
    public static PaperLine Blank { get; } = new([]);

    /// <summary>In cells of the usual height.</summary>
    public int High => Runs.Count == 0 ? 1 : Runs.Max(run => run.Style.High);
}

/// <summary>Text of one look, in the order it is read.</summary>
internal sealed record PaperRun(string Text, PaperStyle Style)
{
    public int Columns => PaperCells.Count(Text) * Style.Wide;
}

/// <summary>A line in another code page, by the printer's number of it: for test pages, on which people look for the number that shows the right letters.</summary>
internal sealed record PaperSample(PaperAlphabet Alphabet, int Number, string Text) : PaperPart;

/// <summary>A line across the paper.</summary>
internal sealed record PaperRule(bool Heavy) : PaperPart;

/// <summary>A bar code, centred, without what it says in letters.</summary>
internal sealed record PaperBars(Barcode Barcode, bool[] Modules) : PaperPart;

/// <summary>A QR code, centred.</summary>
internal sealed record PaperQr(string Text) : PaperPart;

/// <summary>A picture, centred, at one dot per pixel.</summary>
internal sealed record PaperPicture(DotMatrix Dots) : PaperPart;
