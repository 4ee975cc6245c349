using Relay.Documents.Pictures;

namespace Relay.Documents.Layout;

/// <summary>A page in points: what the PDF is painted from.</summary>
internal sealed class PointSheet : ISheet
{
    private readonly Sheet _sheet = new();

    public List<PrintedPage> Pages() => _sheet.Pages();

    public void Space(double points) => _sheet.Space(points);

    public void Rule() => _sheet.Rule();

    public void Paragraph(string text, TextStyle style, Align align, BlockRole role) => _sheet.Paragraph(text, style, align, role);

    public void Chain(IReadOnlyList<string> pieces, TextStyle style, Align align) => _sheet.Chain(pieces, style, align);

    public void Pair(string left, TextStyle leftStyle, string right, TextStyle rightStyle) => _sheet.Pair(left, leftStyle, right, rightStyle);

    public void Labelled(string label, string value) => _sheet.Labelled(label, value);

    public void Banner(string text) => BannerBlock.Add(_sheet, text);

    public void Logo(Picture picture, string name) => LogoBlock.Add(_sheet, picture, name);

    public void Lines(IReadOnlyList<LineRow> rows) => LineTable.Add(_sheet, rows);

    public void Total(string label, string amount) => TotalBlock.Add(_sheet, label, amount);

    public void Table(TaxColumns columns) => TaxTable.Add(_sheet, columns);

    public void Bars(Barcode barcode, string alternative) => BarcodeBlock.Add(_sheet, barcode, alternative);
}
