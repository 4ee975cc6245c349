using System.Text;
using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>Writes ESC/POS, the language of Epson's printers and of most others. A pure function; text reaches the printer through its code page only.</summary>
internal static class EscPosEncoder
{
    private const byte Esc = 0x1B, Fs = 0x1C, Gs = 0x1D, LineFeed = 0x0A;
    private const byte DrawerRest = 250;
    private const byte LinesBeforeTear = 5;

    public static byte[] Encode(PrintOrder order)
    {
        var bytes = new ByteStream();
        // Start anew, and leave the Chinese mode that some clones wake up in.
        bytes.Write(Esc, 0x40, Fs, 0x2E);
        if (order.Kick is { } kick)
            bytes.Write(Esc, 0x70, (byte)(kick.Pin == 5 ? 1 : 0), (byte)(kick.Milliseconds / 2), DrawerRest);
        foreach (var page in order.Pages)
        {
            if (CodePageNumbers.EscPos(page.Shape.Alphabet, order.CodePageNumber) is { } number)
                bytes.Write(Esc, 0x74, number);
            foreach (var part in page.Parts)
                Write(bytes, part, page.Shape, order);
            switch (order.Cut)
            {
                case CutKind.Full:
                    bytes.Write(Gs, 0x56, 0x41, 0);
                    break;
                case CutKind.Partial:
                    bytes.Write(Gs, 0x56, 0x42, 0);
                    break;
                default:
                    bytes.Write(Esc, 0x64, LinesBeforeTear);
                    break;
            }
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
                bytes.Write(Esc, 0x74, (byte)sample.Number);
                bytes.Write(sample.Alphabet.Bytes(sample.Text));
                bytes.Write(LineFeed, Esc, 0x74, CodePageNumbers.EscPos(shape.Alphabet, order.CodePageNumber) ?? 0);
                break;
            case PaperQr qr when order.NativeCodes:
                WriteQr(bytes, qr.Text, PaperPainter.QrModuleOf(qr, shape));
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
            bytes.Write(Esc, 0x45, (byte)(to.Bold ? 1 : 0));
        if (from.Wide != to.Wide || from.High != to.High)
            bytes.Write(Gs, 0x21, (byte)(((to.Wide - 1) << 4) | (to.High - 1)));
        if (from.Inverse != to.Inverse)
            bytes.Write(Gs, 0x42, (byte)(to.Inverse ? 1 : 0));
    }

    /// <summary>Model 2, level M, drawn by the printer in the middle of the paper.</summary>
    private static void WriteQr(ByteStream bytes, string text, int module)
    {
        var data = Encoding.ASCII.GetBytes(text);
        bytes.Write(Esc, 0x61, 1);
        bytes.Write(Gs, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0);
        bytes.Write(Gs, 0x28, 0x6B, 3, 0, 0x31, 0x43, (byte)module);
        bytes.Write(Gs, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31);
        bytes.Write(Gs, 0x28, 0x6B);
        bytes.Write16(data.Length + 3);
        bytes.Write(0x31, 0x50, 0x30);
        bytes.Write(data);
        bytes.Write(Gs, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30);
        bytes.Write(LineFeed, Esc, 0x61, 0);
    }

    private static void WriteBars(ByteStream bytes, NativeBars bars)
    {
        bytes.Write(Esc, 0x61, 1, Gs, 0x68, NativeBars.Height, Gs, 0x77, (byte)bars.Module, Gs, 0x48, 0);
        var data = bars.IsEan13 ? bars.Plain : bars.SetB;
        bytes.Write(Gs, 0x6B, (byte)(bars.IsEan13 ? 0x43 : 0x49), (byte)data.Length);
        bytes.Write(data);
        bytes.Write(Esc, 0x61, 0);
    }

    private static void WriteDots(ByteStream bytes, DotMatrix dots)
    {
        foreach (var (first, count) in DotStrips.Of(dots))
        {
            bytes.Write(Gs, 0x76, 0x30, 0);
            bytes.Write16(dots.BytesPerRow);
            bytes.Write16(count);
            bytes.Write(dots.Rows(first, count));
        }
    }
}
