namespace Relay.Printing;

internal sealed partial record PrintingTexts
{
    public static PrintingTexts Italian { get; } = new()
    {
        TestTitle = "Stampa di prova",
        Columns = "Colonne / punti",
        CodePage = "Tabella codici",
        ChooseCodePage = "La tabella giusta mostra queste lettere nella sua riga:",
        CustomerRequest = "su richiesta del cliente",
        PaperFault = "problema di carta",
        Unreadable = "illeggibile",
        Lost = "smarrito",
        Accounting = "per la contabilità",
    };
}
