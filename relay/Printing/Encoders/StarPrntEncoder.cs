using System.Text;
using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>Writes StarPRNT, the language of Star's newer printers. Nothing is initialised: within CloudPRNT the printer does that itself.</summary>
internal static class StarPrntEncoder
{
    private const byte Esc = 0x1B, Gs = 0x1D, LineFeed = 0x0A;
    private const byte DrawerRest = 50;
    private const int MostQrModule = 8;

    public static byte[] Encode(PrintOrder order)
    {
        var bytes = new ByteStream();
        if (order.Kick is { } kick)
            bytes.Write(Esc, 0x07, (byte)(kick.Milliseconds / 10), DrawerRest, (byte)(kick.Pin == 5 ? 0x1A : 0x07));
        foreach (var page in order.Pages)
        {
            if (CodePageNumbers.Star(page.Shape.Alphabet, order.CodePageNumber) is { } number)
                bytes.Write(Esc, Gs, 0x74, number);
            foreach (var part in page.Parts)
                Write(bytes, part, page.Shape, order);
            if (order.Cut == CutKind.None)
                bytes.Write(LineFeed, LineFeed, LineFeed, LineFeed, LineFeed);
            else
                bytes.Write(Esc, 0x64, (byte)(order.Cut == CutKind.Full ? 2 : 3));
        }
        return bytes.ToArray();
    }

    private static void Write(ByteStream bytes, PaperPart part, PaperShape shape, PrintOrder order)
    {
        switch (part)
        {
            case PaperLine line when line.Runs.All(run => shape.Alphabet.Bytes(run.Text) is not null):
                WriteLine(bytes, line, shape.Alphabet);
                break;
            case PaperRule rule:
                bytes.Write(shape.Alphabet.Bytes(RuleText.Of(rule, shape)));
                bytes.Write(LineFeed);
                break;
            case PaperSample sample:
                bytes.Write(Esc, Gs, 0x74, (byte)sample.Number);
                bytes.Write(sample.Alphabet.Bytes(sample.Text));
                bytes.Write(LineFeed, Esc, Gs, 0x74, CodePageNumbers.Star(shape.Alphabet, order.CodePageNumber) ?? 0);
                break;
            case PaperQr qr when order.NativeCodes:
                WriteQr(bytes, qr.Text, Math.Min(MostQrModule, PaperPainter.QrModuleOf(qr, shape)));
                break;
            case PaperBars bars when order.NativeCodes && NativeBars.Of(bars, shape) is { } native:
                WriteBars(bytes, native);
                break;
            default:
                WriteDots(bytes, PaperPainter.Strip(part, shape));
                break;
        }
    }

    private static void WriteLine(ByteStream bytes, PaperLine line, PaperAlphabet alphabet)
    {
        var look = PaperStyle.Plain;
        foreach (var run in line.Runs)
        {
            Change(bytes, look, run.Style);
            bytes.Write(alphabet.Bytes(run.Text));
            look = run.Style;
        }
        Change(bytes, look, PaperStyle.Plain);
        bytes.Write(LineFeed);
    }

    private static void Change(ByteStream bytes, PaperStyle from, PaperStyle to)
    {
        if (from.Bold != to.Bold)
            bytes.Write(Esc, (byte)(to.Bold ? 0x45 : 0x46));
        if (from.Wide != to.Wide || from.High != to.High)
            bytes.Write(Esc, 0x69, (byte)(to.High - 1), (byte)(to.Wide - 1));
        if (from.Inverse != to.Inverse)
            bytes.Write(Esc, (byte)(to.Inverse ? 0x34 : 0x35));
    }

    /// <summary>Model 2, level M, drawn by the printer in the middle of the paper.</summary>
    private static void WriteQr(ByteStream bytes, string text, int module)
    {
        var data = Encoding.ASCII.GetBytes(text);
        bytes.Write(Esc, Gs, 0x61, 1);
        bytes.Write(Esc, Gs, 0x79, 0x53, 0x30, 2);
        bytes.Write(Esc, Gs, 0x79, 0x53, 0x32, (byte)module);
        bytes.Write(Esc, Gs, 0x79, 0x53, 0x31, 1);
        bytes.Write(Esc, Gs, 0x79, 0x44, 0x31, 0);
        bytes.Write16(data.Length);
        bytes.Write(data);
        bytes.Write(Esc, Gs, 0x79, 0x50);
        bytes.Write(LineFeed, Esc, Gs, 0x61, 0);
    }

    /// <summary>Nothing in letters below it; modes count modules of 2 dots from 1.</summary>
    private static void WriteBars(ByteStream bytes, NativeBars bars)
    {
        bytes.Write(Esc, Gs, 0x61, 1, Esc, 0x62, (byte)(bars.IsEan13 ? 3 : 6), 1, (byte)(bars.Module - 1), NativeBars.Height);
        bytes.Write(bars.Plain);
        bytes.Write(0x1E, LineFeed, Esc, Gs, 0x61, 0);
    }

    private static void WriteDots(ByteStream bytes, DotMatrix dots)
    {
        foreach (var (first, count) in DotStrips.Of(dots))
        {
            bytes.Write(Esc, Gs, 0x53, 1);
            bytes.Write16(dots.BytesPerRow);
            bytes.Write16(count);
            bytes.Write(0);
            bytes.Write(dots.Rows(first, count));
        }
    }
}
