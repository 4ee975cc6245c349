using System.Globalization;
using System.Text;
using TicketRelay.Codes;

namespace TicketRelay;

/// <summary>A QR code (ISO/IEC 18004, model 2, level M, versions 1 to 10). Immutable.</summary>
public sealed class QrCode
{
    /// <summary>Modules of white that every picture of a code needs around it.</summary>
    public const int QuietZone = 4;

    private readonly QrGrid _grid;

    private QrCode(QrGrid grid) => _grid = grid;

    /// <summary>Modules on a side, without the quiet zone.</summary>
    public int Size => _grid.Size;

    /// <summary>Whether the module is dark; outside it is light.</summary>
    public bool this[int row, int column] => row >= 0 && row < Size && column >= 0 && column < Size && _grid[row, column];

    /// <summary>The code of a text. Capitals and digits, as in the links of tickets, take the least room.</summary>
    /// <exception cref="ArgumentException">The text is longer than 213 bytes, 211 of UTF-8 beyond ASCII (311 symbols where they are capitals, digits and <c>$%*+-./:</c>).</exception>
    public static QrCode Of(string text) => new(QrEncoder.Encode(text ?? throw new ArgumentNullException(nameof(text))));

    /// <summary>The code of a ticket's link. Host and token do not care for case, so the link goes in as capitals, which makes the smallest code.</summary>
    public static QrCode OfLink(string link) => Of((link ?? throw new ArgumentNullException(nameof(link))).ToUpperInvariant());

    /// <summary>The modules as rows of columns, dark is true, without the quiet zone.</summary>
    public bool[][] ToMatrix() => [.. Enumerable.Range(0, Size).Select(row => Enumerable.Range(0, Size).Select(column => this[row, column]).ToArray())];

    /// <summary>A picture that scales, with its quiet zone.</summary>
    public string ToSvg()
    {
        var side = (Size + (2 * QuietZone)).ToString(CultureInfo.InvariantCulture);
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
            for (var column = 0; column < Size; column++)
                if (this[row, column])
                    path.Append('M').Append(column + QuietZone).Append(' ').Append(row + QuietZone).Append("h1v1h-1z");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\">"
            + "<path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }

    /// <summary>A picture with its quiet zone, in black and white.</summary>
    /// <param name="pixels">On a side of a module, 1 to 64.</param>
    public byte[] ToPng(int pixels = 8) =>
        pixels is >= 1 and <= 64 ? PngFile.Write(this, pixels) : throw new ArgumentOutOfRangeException(nameof(pixels), "A module has 1 to 64 pixels on a side.");
}
