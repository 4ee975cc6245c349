using Relay.Documents.Layout;

namespace Relay.Documents.Pdf;

/// <summary>Paints laid-out pages as PDF content streams.</summary>
internal sealed class PagePainter(DocumentFonts fonts, DocumentImages images, StructureTree structure) : IDisposable
{
    private readonly ByteBuffer _content = new(16 * 1024);
    private double _height;
    private (int Font, double Size) _type;
    private Ink _ink;

    /// <summary>The page's content, valid until the next page is painted.</summary>
    public ByteBuffer Paint(PrintedPage page)
    {
        _content.Clear();
        structure.AddPage();
        _height = page.Height;
        _type = (-1, 0);
        _ink = Ink.Black;
        foreach (var block in page.Blocks)
            Paint(block);
        return _content;
    }

    public void Dispose() => _content.Dispose();

    private void Paint(PrintedBlock block)
    {
        switch (block.Role)
        {
            case BlockRole.Ornament:
                _content.Raw("/Artifact BMC\n"u8);
                PaintShapes(block);
                _content.Raw("EMC\n"u8);
                break;
            case BlockRole.Row or BlockRole.HeadRow:
                PaintCells(block, structure.AddRow());
                break;
            default:
                BeginMarked(StructureTree.KindOf(block.Role), structure.Add(StructureTree.KindOf(block.Role), block.Alternative));
                PaintShapes(block);
                PaintText(block, 0, block.Marks.Count);
                _content.Raw("EMC\n"u8);
                break;
        }
    }

    private void PaintCells(PrintedBlock block, int row)
    {
        var kind = StructureTree.KindOf(block.Role);
        for (var first = 0; first < block.Marks.Count;)
        {
            var end = first + 1;
            while (end < block.Marks.Count && CellOf(block.Marks[end]) == CellOf(block.Marks[first]))
                end++;
            BeginMarked(kind, structure.Add(kind, parent: row));
            PaintText(block, first, end);
            _content.Raw("EMC\n"u8);
            first = end;
        }
    }

    private static int CellOf(PrintedMark mark) => mark is TextMark text ? text.Cell : 0;

    private void BeginMarked(string kind, int number)
    {
        _content.Byte((byte)'/');
        _content.Ascii(kind);
        _content.Raw("<</MCID "u8);
        _content.Integer(number);
        _content.Raw(">>BDC\n"u8);
    }

    private void PaintShapes(PrintedBlock block)
    {
        foreach (var mark in block.Marks)
        {
            var top = _height - block.Top - mark.Y;
            switch (mark)
            {
                case FillMark fill:
                    SetInk(fill.Ink);
                    Rectangle(fill.X, top - fill.Height, fill.Width, fill.Height);
                    _content.Raw("f\n"u8);
                    break;
                case CodeMark code:
                    SetInk(Ink.Black);
                    PaintCode(code, top);
                    break;
                case PictureMark picture:
                    _content.Raw("q "u8);
                    Matrix(picture.Width, picture.Height, picture.X, top - picture.Height);
                    _content.Raw("/I"u8);
                    _content.Integer(images.Find(picture.Picture));
                    _content.Raw(" Do Q\n"u8);
                    break;
            }
        }
    }

    /// <summary>Bars as rectangles of whole modules, scaled once.</summary>
    private void PaintCode(CodeMark code, double top)
    {
        _content.Raw("q "u8);
        if (code.Downwards)
            Matrix(code.BarLength, -code.Module, code.X, top);
        else
            Matrix(code.Module, code.BarLength, code.X, top - code.BarLength);
        for (var first = 0; first < code.Bars.Length; first++)
        {
            var end = first;
            while (end < code.Bars.Length && code.Bars[end])
                end++;
            if (end == first)
                continue;
            if (code.Downwards)
                Rectangle(0, first, 1, end - first);
            else
                Rectangle(first, 0, end - first, 1);
            first = end;
        }
        _content.Raw("f Q\n"u8);
    }

    private void PaintText(PrintedBlock block, int first, int end)
    {
        var (lastX, lastY, open) = (0.0, 0.0, false);
        for (var i = first; i < end; i++)
        {
            if (block.Marks[i] is not TextMark { Text.Length: > 0 } mark)
                continue;
            if (!open)
                _content.Raw("BT "u8);
            open = true;
            SetInk(mark.Style.Ink);
            var (x, y) = (Math.Round(mark.X, 2), Math.Round(_height - block.Top - mark.Y, 2));
            _content.Points(x - lastX);
            _content.Byte((byte)' ');
            _content.Points(y - lastY);
            _content.Raw(" Td "u8);
            (lastX, lastY) = (x, y);
            Show(VisualText.Of(mark.Text), mark.Style);
        }
        if (open)
            _content.Raw("ET\n"u8);
    }

    private void Show(string text, TextStyle style)
    {
        var inString = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Fonts.Invisible.Is(rune.Value))
                continue;
            var type = (fonts.Find(style.Weight, rune.Value, out var glyph), style.Size);
            if (type != _type && inString)
            {
                _content.Raw(")Tj "u8);
                inString = false;
            }
            SetType(type);
            if (!inString)
                _content.Byte((byte)'(');
            inString = true;
            _content.Literal((byte)(glyph >> 8));
            _content.Literal((byte)glyph);
        }
        if (inString)
            _content.Raw(")Tj\n"u8);
    }

    private void SetType((int Font, double Size) type)
    {
        if (type == _type)
            return;
        _type = type;
        _content.Raw("/F"u8);
        _content.Integer(type.Font);
        _content.Byte((byte)' ');
        _content.Points(type.Size);
        _content.Raw(" Tf "u8);
    }

    private void SetInk(Ink ink)
    {
        if (ink == _ink)
            return;
        _ink = ink;
        _content.Raw(ink switch { Ink.Black => "0 g "u8, Ink.Soft => ".36 g "u8, Ink.Hair => ".7 g "u8, _ => "1 g "u8 });
    }

    private void Rectangle(double x, double y, double width, double height)
    {
        Numbers(x, y, width, height);
        _content.Raw("re "u8);
    }

    private void Matrix(double scaleX, double scaleY, double x, double y)
    {
        Numbers(scaleX, 0, 0, scaleY, x, y);
        _content.Raw("cm "u8);
    }

    private void Numbers(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            _content.Points(number);
            _content.Byte((byte)' ');
        }
    }
}
