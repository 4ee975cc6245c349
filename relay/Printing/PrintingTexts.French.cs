namespace Relay.Printing;

internal sealed partial record PrintingTexts
{
    public static PrintingTexts French { get; } = new()
    {
        TestTitle = "Impression d’essai",
        Columns = "Colonnes / points",
        CodePage = "Page de codes",
        ChooseCodePage = "La bonne page de codes montre ces lettres sur sa ligne\u00A0:",
        CustomerRequest = "à la demande du client",
        PaperFault = "incident papier",
        Unreadable = "illisible",
        Lost = "perdu",
        Accounting = "pour la comptabilité",
    };
}
