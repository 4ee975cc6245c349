namespace Relay.Printing;

internal sealed partial record PrintingTexts
{
    public static PrintingTexts Dutch { get; } = new()
    {
        TestTitle = "Testafdruk",
        Columns = "Kolommen / punten",
        CodePage = "Codepagina",
        ChooseCodePage = "De juiste codepagina toont deze letters op haar regel:",
        CustomerRequest = "op verzoek van de klant",
        PaperFault = "papierstoring",
        Unreadable = "onleesbaar",
        Lost = "verloren",
        Accounting = "voor de boekhouding",
    };
}
