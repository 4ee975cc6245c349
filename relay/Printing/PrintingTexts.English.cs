namespace Relay.Printing;

internal sealed partial record PrintingTexts
{
    public static PrintingTexts English { get; } = new()
    {
        TestTitle = "Test print",
        Columns = "Columns / dots",
        CodePage = "Code page",
        ChooseCodePage = "The right code page shows these letters in its line:",
        CustomerRequest = "at the customer’s request",
        PaperFault = "paper fault",
        Unreadable = "unreadable",
        Lost = "lost",
        Accounting = "for the books",
    };
}
