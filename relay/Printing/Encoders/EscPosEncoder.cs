using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>ESC/POS, the language of Epson's printers and of most others.</summary>
internal sealed class EscPosEncoder : IByteDialect
{
    private const byte Esc = 0x1B, Fs = 0x1C, Gs = 0x1D;
    private const byte DrawerRest = 250;
    private const byte LinesBeforeTear = 5;

    private static readonly EscPosEncoder Dialect = new();

    private EscPosEncoder()
    {
    }

    public int MostQrModule => 16;

    public static byte[] Encode(PrintOrder order) => ByteEncoder.Encode(order, Dialect);

    /// <summary>Starts anew, and leaves the Chinese mode that some clones wake up in.</summary>
    public void Begin(ByteStream bytes) => bytes.Write(Esc, 0x40, Fs, 0x2E);

    public void Kick(ByteStream bytes, DrawerKick kick) => bytes.Write(Esc, 0x70, (byte)(kick.Pin == 5 ? 1 : 0), (byte)(kick.Milliseconds / 2), DrawerRest);

    public byte? PageNumber(PaperAlphabet alphabet, int? own) => CodePageNumbers.EscPos(alphabet, own);

    public void SelectPage(ByteStream bytes, byte number) => bytes.Write(Esc, 0x74, number);

    public void Change(ByteStream bytes, PaperStyle from, PaperStyle to)
    {
        if (from.Bold != to.Bold)
            bytes.Write(Esc, 0x45, (byte)(to.Bold ? 1 : 0));
        if (from.Wide != to.Wide || from.High != to.High)
            bytes.Write(Gs, 0x21, (byte)(((to.Wide - 1) << 4) | (to.High - 1)));
        if (from.Inverse != to.Inverse)
            bytes.Write(Gs, 0x42, (byte)(to.Inverse ? 1 : 0));
    }

    public void Centre(ByteStream bytes, bool on) => bytes.Write(Esc, 0x61, (byte)(on ? 1 : 0));

    public void Qr(ByteStream bytes, byte[] data, int module)
    {
        bytes.Write(Gs, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0);
        bytes.Write(Gs, 0x28, 0x6B, 3, 0, 0x31, 0x43, (byte)module);
        bytes.Write(Gs, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31);
        bytes.Write(Gs, 0x28, 0x6B);
        bytes.Write16(data.Length + 3);
        bytes.Write(0x31, 0x50, 0x30);
        bytes.Write(data);
        bytes.Write(Gs, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30);
    }

    public void Bars(ByteStream bytes, NativeBars bars)
    {
        bytes.Write(Gs, 0x68, NativeBars.Height, Gs, 0x77, (byte)bars.Module, Gs, 0x48, 0);
        var data = bars.IsEan13 ? bars.Plain : bars.SetB;
        bytes.Write(Gs, 0x6B, (byte)(bars.IsEan13 ? 0x43 : 0x49), (byte)data.Length);
        bytes.Write(data);
    }

    public void Dots(ByteStream bytes, int bytesPerRow, int rows)
    {
        bytes.Write(Gs, 0x76, 0x30, 0);
        bytes.Write16(bytesPerRow);
        bytes.Write16(rows);
    }

    public void Cut(ByteStream bytes, CutKind cut)
    {
        switch (cut)
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
}
