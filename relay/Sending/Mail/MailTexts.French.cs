namespace Relay.Sending.Mail;

internal sealed partial record MailTexts
{
    public static MailTexts French { get; } = new()
    {
        Language = "fr",
        Subjects = new(
            "Votre ticket de caisse {0} du {1}", "Votre facture {0} du {1}", "Votre ticket cadeau {0} du {1}", "Votre bon d’achat {0} du {1}",
            "Votre carte prépayée {0} du {1}", "Votre bon de service {0} du {1}", "Votre ticket de carte {0} du {1}"),
        Attached = "Le PDF joint est le ticket, signé et complet\u00A0: gardez-le. Ce message n’en est que le résumé.",
        Linked = "Le ticket lui-même s’ouvre par ce lien\u00A0: ce message n’en est que le résumé.",
        Open = "Ouvrir le ticket",
        Kept = "Le lien s’ouvre jusqu’au {0}. Quiconque l’a peut lire le ticket.",
        More = "et {0} de plus\u00A0: voir le ticket.",
        Replies = "Une question sur l’achat\u00A0? Répondez à ce message\u00A0: il arrive chez {0}.",
        NoReplies = "Personne ne lit les réponses à ce message.",
        Why = "Ce message a été envoyé parce que cette adresse a été donnée pour ce seul ticket, à la caisse ou sur la page du ticket. Si ce n’était pas vous, quelqu’un s’est "
            + "trompé en la tapant. {0}, qui l’envoie pour le magasin, efface votre adresse dès que le message est remis, et ne s’en sert pour rien d’autre.",
    };
}
