namespace Relay.Printing;

internal sealed partial record PrintingTexts
{
    public static PrintingTexts German { get; } = new()
    {
        TestTitle = "Probedruck",
        Columns = "Spalten / Punkte",
        CodePage = "Codepage",
        ChooseCodePage = "Die richtige Codepage zeigt diese Zeichen in ihrer Zeile:",
        CustomerRequest = "auf Wunsch des Kunden",
        PaperFault = "Papierfehler",
        Unreadable = "unleserlich",
        Lost = "verloren",
        Accounting = "für die Buchhaltung",
    };
}
