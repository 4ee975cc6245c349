using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>StarPRNT, the language of Star's newer printers.</summary>
internal sealed class StarPrntEncoder : IByteDialect
{
    private const byte Esc = 0x1B, Gs = 0x1D, LineFeed = 0x0A;
    private const byte DrawerRest = 50;

    private static readonly StarPrntEncoder Dialect = new();

    private StarPrntEncoder()
    {
    }

    public int MostQrModule => 8;

    public static byte[] Encode(PrintOrder order) => ByteEncoder.Encode(order, Dialect);

    /// <summary>Nothing is initialised: within CloudPRNT the printer does that itself.</summary>
    public void Begin(ByteStream bytes)
    {
    }

    public void Kick(ByteStream bytes, DrawerKick kick) =>
        bytes.Write(Esc, 0x07, (byte)(kick.Milliseconds / 10), DrawerRest, (byte)(kick.Pin == 5 ? 0x1A : 0x07));

    public byte? PageNumber(PaperAlphabet alphabet, int? own) => CodePageNumbers.Star(alphabet, own);

    public void SelectPage(ByteStream bytes, byte number) => bytes.Write(Esc, Gs, 0x74, number);

    public void Change(ByteStream bytes, PaperStyle from, PaperStyle to)
    {
        if (from.Bold != to.Bold)
            bytes.Write(Esc, (byte)(to.Bold ? 0x45 : 0x46));
        if (from.Wide != to.Wide || from.High != to.High)
            bytes.Write(Esc, 0x69, (byte)(to.High - 1), (byte)(to.Wide - 1));
        if (from.Inverse != to.Inverse)
            bytes.Write(Esc, (byte)(to.Inverse ? 0x34 : 0x35));
    }

    public void Centre(ByteStream bytes, bool on) => bytes.Write(Esc, Gs, 0x61, (byte)(on ? 1 : 0));

    public void Qr(ByteStream bytes, byte[] data, int module)
    {
        bytes.Write(Esc, Gs, 0x79, 0x53, 0x30, 2);
        bytes.Write(Esc, Gs, 0x79, 0x53, 0x32, (byte)module);
        bytes.Write(Esc, Gs, 0x79, 0x53, 0x31, 1);
        bytes.Write(Esc, Gs, 0x79, 0x44, 0x31, 0);
        bytes.Write16(data.Length);
        bytes.Write(data);
        bytes.Write(Esc, Gs, 0x79, 0x50);
    }

    /// <summary>Nothing in letters below it; modes count modules of 2 dots from 1.</summary>
    public void Bars(ByteStream bytes, NativeBars bars)
    {
        bytes.Write(Esc, 0x62, (byte)(bars.IsEan13 ? 3 : 6), 1, (byte)(bars.Module - 1), NativeBars.Height);
        bytes.Write(bars.Plain);
        bytes.Write(0x1E, LineFeed);
    }

    public void Dots(ByteStream bytes, int bytesPerRow, int rows)
    {
        bytes.Write(Esc, Gs, 0x53, 1);
        bytes.Write16(bytesPerRow);
        bytes.Write16(rows);
        bytes.Write(0);
    }

    public void Cut(ByteStream bytes, CutKind cut)
    {
        if (cut == CutKind.None)
            bytes.Write(LineFeed, LineFeed, LineFeed, LineFeed, LineFeed);
        else
            bytes.Write(Esc, 0x64, (byte)(cut == CutKind.Full ? 2 : 3));
    }
}
