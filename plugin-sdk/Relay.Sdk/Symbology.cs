namespace TicketRelay;

/// <summary>How a barcode is drawn.</summary>
public enum Symbology
{
    /// <summary>EAN-13, with its check digit.</summary>
    Ean13,

    /// <summary>Code 128: up to 48 characters of ASCII.</summary>
    Code128,
}
