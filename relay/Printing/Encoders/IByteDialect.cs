using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>A printer language of bytes: how it says what every such language can say. Which of it a page needs, <see cref="ByteEncoder"/> decides for all of them.</summary>
internal interface IByteDialect
{
    /// <summary>Most dots of a QR code's module that the printer draws.</summary>
    int MostQrModule { get; }

    /// <summary>Makes the printer ready.</summary>
    void Begin(ByteStream bytes);

    void Kick(ByteStream bytes, DrawerKick kick);

    /// <summary>The printer's number of a code page; null for ASCII, which is the same on every page.</summary>
    /// <param name="own">The printer's own number, where it counts differently.</param>
    byte? PageNumber(PaperAlphabet alphabet, int? own);

    void SelectPage(ByteStream bytes, byte number);

    /// <summary>From one look of letters to another.</summary>
    void Change(ByteStream bytes, PaperStyle from, PaperStyle to);

    void Centre(ByteStream bytes, bool on);

    /// <summary>Model 2, level M, drawn by the printer.</summary>
    void Qr(ByteStream bytes, byte[] data, int module);

    void Bars(ByteStream bytes, NativeBars bars);

    /// <summary>Before the rows of a picture, or of a strip of it.</summary>
    void Dots(ByteStream bytes, int bytesPerRow, int rows);

    /// <summary>The end of a page.</summary>
    void Cut(ByteStream bytes, CutKind cut);
}
