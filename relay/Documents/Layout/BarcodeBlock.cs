using Relay.Documents.Codes;
using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>A bar code across the page, or down it where it is too long.</summary>
internal static class BarcodeBlock
{
    /// <summary>The usual module: 0.35 mm, three dots of a receipt printer.</summary>
    private const double Module = 1.0;

    /// <summary>Below 0.19 mm scanners fail: such a code runs down the page instead.</summary>
    private const double SmallestModule = 0.54;

    private const double BarLength = 44;

    public static void Add(Sheet sheet, Barcode barcode, string alternative)
    {
        if (BarcodeModules.Of(barcode) is not { } bars)
            return;
        sheet.Add(BlockRole.Figure, Height(bars), [Mark(bars)], alternative);
        sheet.Space(Near);
    }

    private static double FittingModule(bool[] bars) =>
        Math.Min(Module, PageWidth / (bars.Length + (2 * Code128.QuietZone)));

    private static double Height(bool[] bars) =>
        FittingModule(bars) < SmallestModule ? bars.Length * Module : BarLength;

    private static CodeMark Mark(bool[] bars)
    {
        var module = FittingModule(bars);
        return module < SmallestModule
            ? new CodeMark((PageWidth - BarLength) / 2, 0, bars, Module, BarLength, Downwards: true)
            : new CodeMark((PageWidth - (bars.Length * module)) / 2, 0, bars, module, BarLength, Downwards: false);
    }
}
