namespace Relay.Hosting.Errors;

internal sealed partial record FaultTexts
{
    public static FaultTexts Italian { get; } = new()
    {
        NothingTitle = "Qui non c’è nulla",
        NothingText = "L’indirizzo potrebbe contenere un errore, oppure ciò che era qui non c’è più.",
        RefusedTitle = "Non ha funzionato",
        RefusedText = "Il server non è riuscito a leggere ciò che è stato inviato.",
        WaitTitle = "Un momento, per favore",
        WaitText = "Il server è molto occupato. Riprovi tra un minuto.",
        FaultTitle = "Qualcosa è andato storto",
        FaultText = "L’errore è del server, non Suo. Riprovi tra un minuto.",
        Reference = "Se chiede assistenza, comunichi questo riferimento:",
    };
}
