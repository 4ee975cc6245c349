namespace Relay.Documents.Codes;

/// <summary>The modules of a ticket's bar code, dark is true; null where the value cannot be written in that symbology.</summary>
internal static class BarcodeModules
{
    public static bool[]? Of(Barcode barcode) =>
        barcode.Symbology == BarcodeSymbology.Ean13 ? Ean13.Encode(barcode.Value) : Code128.Encode(barcode.Value);
}
