namespace Relay.Viewing.Texts;

internal sealed partial record SendTexts
{
    public static SendTexts Italian { get; } = new()
    {
        Title = "Inviamelo",
        EmailLabel = "Il suo indirizzo e-mail",
        EmailButton = "Invia per e-mail",
        PhoneLabel = "Il suo numero di cellulare",
        PhoneButton = "Invia per SMS",
        Notice = "{1} lo invia per {0}. Il suo indirizzo serve solo questa volta, resta sigillato finché il messaggio non è consegnato (quattro giorni al massimo), poi è cancellato. Niente pubblicità, nessun account.",
        WrongEmail = "Non è un indirizzo e-mail. Somiglia a anne@example.org.",
        WrongPhone = "Non è un numero di cellulare. Somiglia a +39 312 345 6789.",
        AskTitle = "L’indirizzo è giusto?",
        Ask = "Intendeva",
        Yes = "Sì, invialo lì",
        No = "No, invialo a {0}",
        DoneTitle = "È in arrivo",
        Done = "Lo scontrino va a {0}. Se tra qualche minuto non c’è, guardi nella posta indesiderata.",
        TooManyTitle = "Già inviato più volte",
        TooMany = "Questo scontrino è stato inviato più volte in un’ora. Può scaricarlo qui in ogni momento.",
        NotOffered = "Questo negozio non lo offre. Può scaricare lo scontrino qui.",
        Back = "Torna allo scontrino",
    };
}
