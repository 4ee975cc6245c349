using System.Text;
using Relay.Documents;
using Relay.Documents.Codes;
using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>A bar code that the printer draws itself.</summary>
/// <param name="Data">Digits of an EAN-13, or printable ASCII for CODE128's set B.</param>
/// <param name="Module">Dots of the thinnest bar, 2 or 3.</param>
internal sealed record NativeBars(bool IsEan13, string Data, int Module)
{
    public const int Height = 80;

    private const int MostModule = 3;
    private const int LeastModule = 2;
    private const int MostData = 250;

    /// <summary>For CODE128: what selects set B, and the data, in which an opening brace is doubled.</summary>
    public byte[] SetB => Encoding.ASCII.GetBytes("{B" + Data.Replace("{", "{{", StringComparison.Ordinal));

    public byte[] Plain => Encoding.ASCII.GetBytes(Data);

    /// <summary>Null where the code must be painted: it is too wide, or holds what set B does not.</summary>
    public static NativeBars? Of(PaperBars bars, PaperShape shape)
    {
        var (value, isEan) = (bars.Barcode.Value, bars.Barcode.Symbology == BarcodeSymbology.Ean13);
        if (value.Length > MostData || value.Any(character => character is < ' ' or > '~'))
            return null;
        // Set B alone: start, a symbol for each character, check, stop.
        var modules = isEan ? bars.Modules.Length : (11 * (value.Length + 2)) + 13;
        var module = Math.Min(MostModule, shape.Dots / (modules + (2 * Code128.QuietZone)));
        return module < LeastModule ? null : new NativeBars(isEan, value, module);
    }
}
