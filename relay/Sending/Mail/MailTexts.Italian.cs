namespace Relay.Sending.Mail;

internal sealed partial record MailTexts
{
    public static MailTexts Italian { get; } = new()
    {
        Language = "it",
        Subjects = new(
            "Il suo scontrino di {0} del {1}", "La sua fattura di {0} del {1}", "Il suo scontrino di cortesia di {0} del {1}", "Il suo buono di {0} del {1}",
            "La sua carta prepagata di {0} del {1}", "La sua ricevuta di servizio di {0} del {1}", "La sua ricevuta della carta di {0} del {1}"),
        Attached = "Il PDF allegato è lo scontrino, firmato e completo: lo conservi. Questo messaggio ne è solo un riassunto.",
        Linked = "Lo scontrino stesso si apre con questo link: questo messaggio ne è solo un riassunto.",
        Open = "Apri lo scontrino",
        Kept = "Il link si apre fino al {0}. Chi lo ha può leggere lo scontrino.",
        More = "e altri {0}: vedi lo scontrino.",
        Replies = "Una domanda sull’acquisto? Risponda a questo messaggio: arriva a {0}.",
        NoReplies = "Nessuno legge le risposte a questo messaggio.",
        Why = "Questo messaggio è stato inviato perché questo indirizzo è stato dato per questo solo scontrino, alla cassa o sulla pagina dello scontrino. Se non è stato "
            + "lei, qualcuno ha sbagliato a scriverlo. {0}, che lo invia per il negozio, cancella il suo indirizzo appena il messaggio è consegnato, e non lo usa per altro.",
    };
}
