using TicketRelay.Json;

namespace TicketRelay;

/// <summary>The printer that a till prints on by itself. What is not said is as most printers are.</summary>
public sealed class PrinterProfile : IFields
{
    /// <summary><c>escpos</c> or <c>starprnt</c>; the first where nothing is said.</summary>
    public string? Language { get; set; }

    /// <summary>Of the paper in millimetres: 80 or 58.</summary>
    public int? Width { get; set; }

    /// <summary>Characters in a line, where the width does not tell.</summary>
    public int? Columns { get; set; }

    /// <summary>Printable dots in a line, where the width does not tell.</summary>
    public int? Dots { get; set; }

    /// <summary><c>cp858</c>, <c>cp1252</c>, <c>iso8859-15</c> or <c>ascii</c>.</summary>
    public string? CodePage { get; set; }

    /// <summary>The printer's own number of the code page.</summary>
    public int? CodePageNumber { get; set; }

    /// <summary><c>native</c>, or <c>raster</c> for a printer that draws no QR codes.</summary>
    public string? Codes { get; set; }

    /// <summary><c>partial</c>, <c>full</c> or <c>none</c>.</summary>
    public string? Cut { get; set; }

    /// <summary>2 or 5.</summary>
    public int? DrawerPin { get; set; }

    /// <summary>Why it is printed again, as in <see cref="PrintDelivery.Reason"/>.</summary>
    public string? Reason { get; set; }

    /// <summary>Open the cash drawer too.</summary>
    public bool? OpenDrawer { get; set; }

    void IFields.Visit(Fields fields)
    {
        Language = fields.Text("language", Language);
        Width = fields.Whole("width", Width);
        Columns = fields.Whole("columns", Columns);
        Dots = fields.Whole("dots", Dots);
        CodePage = fields.Text("codePage", CodePage);
        CodePageNumber = fields.Whole("codePageNumber", CodePageNumber);
        Codes = fields.Text("codes", Codes);
        Cut = fields.Text("cut", Cut);
        DrawerPin = fields.Whole("drawerPin", DrawerPin);
        Reason = fields.Text("reason", Reason);
        OpenDrawer = fields.Flag("openDrawer", OpenDrawer);
    }
}
