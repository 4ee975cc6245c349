using Relay.Documents.Codes;
using Relay.Documents.Layout;
using Relay.Documents.Pictures;

namespace Relay.Documents.Paper;

/// <summary>A roll of paper on a printer's grid, being written on from top to bottom.</summary>
internal sealed class PaperSheet(PaperShape shape) : ISheet
{
    /// <summary>White of at least so many points on the page is a blank line here; all else is the distance that lines have by themselves.</summary>
    private const double BlankLine = 12;

    private readonly List<PaperPart> _parts = new(64);

    public IReadOnlyList<PaperPart> Parts => _parts;

    private int Columns => shape.Columns;

    public void Space(double points)
    {
        if (points >= BlankLine && _parts.Count > 0)
            Add(PaperLine.Blank);
    }

    public void Rule() => Add(new PaperRule(Heavy: false));

    public void Paragraph(string text, TextStyle style, Align align, BlockRole role)
    {
        var look = Fit(text, PaperStyle.Of(style));
        foreach (var line in TextWrap.Lines(Plain(text), look, Columns))
            AddLine(line, look, align);
    }

    public void Chain(IReadOnlyList<string> pieces, TextStyle style, Align align)
    {
        var look = PaperStyle.Of(style);
        if (pieces.Count > 0)
            foreach (var line in ChainLines(pieces, look, Columns))
                AddLine(line, look, align);
    }

    public void Pair(string left, TextStyle leftStyle, string right, TextStyle rightStyle) =>
        Pair(left, PaperStyle.Of(leftStyle), right, PaperStyle.Of(rightStyle));

    public void Labelled(string label, string value)
    {
        if (PaperStyle.Plain.Width(value) <= Columns / 2)
            Pair(label, PaperStyle.Plain, value, PaperStyle.Plain);
        else
            foreach (var text in new[] { label, value })
                Paragraph(text, ReceiptStyles.SmallBlack, Align.Left, BlockRole.Paragraph);
    }

    public void Banner(string text)
    {
        var look = new PaperStyle(Bold: true, Inverse: true);
        foreach (var line in TextWrap.Lines(Plain(text), look, Columns - 2))
        {
            var free = Columns - (int)look.Width(line);
            Add(new PaperLine([new PaperRun(new string(' ', free / 2) + line + new string(' ', free - (free / 2)), look)]));
        }
    }

    public void Logo(Picture picture, string name)
    {
        Add(new PaperPicture(PaperLogo.Of(picture, shape)));
        Add(PaperLine.Blank);
    }

    public void Lines(IReadOnlyList<LineRow> rows) => PaperTable.Lines(this, Columns, [.. rows.Select(Plain)]);

    public void Total(string label, string amount)
    {
        Add(new PaperRule(Heavy: true));
        var (strong, large) = (new PaperStyle(Bold: true), new PaperStyle(Bold: true, 2, 2));
        var sum = Fit(amount, large);
        Pair(label, sum.Width(Plain(amount)) + large.Width(Plain(label)) < Columns ? large : strong, amount, sum);
        Add(new PaperRule(Heavy: true));
    }

    public void Table(TaxColumns columns) => PaperTable.Taxes(this, Columns, columns, Plain);

    public void Bars(Barcode barcode, string alternative)
    {
        if (BarcodeModules.Of(barcode) is { } modules)
            Add(new PaperBars(barcode, modules));
    }

    public void Add(PaperPart part) => _parts.Add(part);

    /// <summary>A text on the left that wraps and one at the right edge: on the last line where it fits there, else below.</summary>
    public void Pair(string left, PaperStyle leftStyle, string right, PaperStyle rightStyle)
    {
        (left, right) = (Plain(left), Plain(right));
        var room = Columns - (int)rightStyle.Width(right) - 1;
        if (room < -1)
        {
            AddLines(left, leftStyle);
            AddLines(right, rightStyle);
            return;
        }
        var lines = left.Length == 0 ? [] : TextWrap.Lines(left, leftStyle, Columns);
        var last = lines.Count > 0 && leftStyle.Width(lines[^1]) <= room ? lines[^1] : "";
        foreach (var line in last.Length == 0 ? lines : lines[..^1])
            AddLine(line, leftStyle, Align.Left);
        Add(PaperTable.Row(Columns, (last, leftStyle, 0), (right, rightStyle, room + 1)));
    }

    /// <summary>Pieces behind each other, as many in a line as fit.</summary>
    public List<string> ChainLines(IReadOnlyList<string> pieces, PaperStyle look, int columns) =>
        [.. SheetText.ChainLines([.. pieces.Select(Plain)], look, columns).Select(Plain)];

    private void AddLines(string text, PaperStyle look)
    {
        foreach (var line in TextWrap.Lines(text, look, Columns))
            AddLine(line, look, Align.Left);
    }

    private void AddLine(string text, PaperStyle look, Align align)
    {
        var free = Columns - (int)look.Width(text);
        Add(PaperTable.Row(Columns, (text, look, align switch { Align.Left => 0, Align.Right => free, _ => free / 2 })));
    }

    /// <summary>The look, or the usual size where a word would break or more than two lines would be large.</summary>
    private PaperStyle Fit(string text, PaperStyle look) =>
        look.Wide == 1 || (shape.HasLarge && Plain(text).Split(' ').All(word => look.Width(word) <= Columns) && TextWrap.Lines(Plain(text), look, Columns).Count <= 2)
            ? look : new PaperStyle(Bold: true);

    private string Plain(string text) => shape.Alphabet.Simplified(text);

    private LineRow Plain(LineRow row) => new(
        Plain(row.Description), [.. row.Details.Select(Plain)], [.. row.Notes.Select(Plain)],
        row.Code is null ? null : Plain(row.Code), row.Amount is null ? null : Plain(row.Amount));
}
