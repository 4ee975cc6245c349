using System.Text;
using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>Walks over what is to be printed and says it in a printer's language of bytes. A pure function; text reaches the printer through its code page only.</summary>
internal readonly struct ByteEncoder
{
    private const byte LineFeed = 0x0A;

    private readonly ByteStream _bytes = new();
    private readonly IByteDialect _dialect;
    private readonly PrintOrder _order;

    private ByteEncoder(PrintOrder order, IByteDialect dialect) => (_order, _dialect) = (order, dialect);

    public static byte[] Encode(PrintOrder order, IByteDialect dialect)
    {
        var encoder = new ByteEncoder(order, dialect);
        dialect.Begin(encoder._bytes);
        if (order.Kick is { } kick)
            dialect.Kick(encoder._bytes, kick);
        foreach (var page in order.Pages)
            encoder.Page(page);
        return encoder._bytes.ToArray();
    }

    private void Page(PaperTicket page)
    {
        if (_dialect.PageNumber(page.Shape.Alphabet, _order.CodePageNumber) is { } number)
            _dialect.SelectPage(_bytes, number);
        foreach (var part in page.Parts)
            Part(part, page.Shape);
        _dialect.Cut(_bytes, _order.Cut);
    }

    private void Part(PaperPart part, PaperShape shape)
    {
        switch (part)
        {
            case PaperLine line when line.Runs.All(run => shape.Alphabet.Bytes(run.Text) is not null):
                Line(line, shape.Alphabet);
                break;
            case PaperRule rule:
                _bytes.Write(shape.Alphabet.Bytes(RuleText.Of(rule, shape)));
                _bytes.Write(LineFeed);
                break;
            case PaperSample sample:
                _dialect.SelectPage(_bytes, (byte)sample.Number);
                _bytes.Write(sample.Alphabet.Bytes(sample.Text));
                _bytes.Write(LineFeed);
                _dialect.SelectPage(_bytes, _dialect.PageNumber(shape.Alphabet, _order.CodePageNumber) ?? 0);
                break;
            case PaperQr qr when _order.NativeCodes:
                _dialect.Centre(_bytes, true);
                _dialect.Qr(_bytes, Encoding.ASCII.GetBytes(qr.Text), Math.Min(_dialect.MostQrModule, PaperPainter.QrModuleOf(qr, shape)));
                _bytes.Write(LineFeed);
                _dialect.Centre(_bytes, false);
                break;
            case PaperBars bars when _order.NativeCodes && NativeBars.Of(bars, shape) is { } native:
                _dialect.Centre(_bytes, true);
                _dialect.Bars(_bytes, native);
                _dialect.Centre(_bytes, false);
                break;
            default:
                Picture(PaperPainter.Strip(part, shape));
                break;
        }
    }

    private void Line(PaperLine line, PaperAlphabet alphabet)
    {
        var look = PaperStyle.Plain;
        foreach (var run in line.Runs)
        {
            _dialect.Change(_bytes, look, run.Style);
            _bytes.Write(alphabet.Bytes(run.Text));
            look = run.Style;
        }
        _dialect.Change(_bytes, look, PaperStyle.Plain);
        _bytes.Write(LineFeed);
    }

    private void Picture(DotMatrix dots)
    {
        foreach (var (first, count) in DotStrips.Of(dots))
        {
            _dialect.Dots(_bytes, dots.BytesPerRow, count);
            _bytes.Write(dots.Rows(first, count));
        }
    }
}
