namespace Relay.Viewing.Texts;

internal sealed partial record SendTexts
{
    public static SendTexts French { get; } = new()
    {
        Title = "Me l’envoyer",
        EmailLabel = "Votre adresse e-mail",
        EmailButton = "Envoyer par e-mail",
        PhoneLabel = "Votre numéro de mobile",
        PhoneButton = "Envoyer par SMS",
        Notice = "{1} l’envoie pour {0}. Votre adresse sert cette seule fois\u00A0; elle est gardée scellée jusqu’à la remise du message (quatre jours au plus), puis effacée. Ni publicité, ni compte.",
        WrongEmail = "Ce n’est pas une adresse e-mail. Elle ressemble à anne@example.org.",
        WrongPhone = "Ce n’est pas un numéro de mobile. Il ressemble à +33 6 12 34 56 78.",
        AskTitle = "L’adresse est-elle juste\u00A0?",
        Ask = "Vouliez-vous dire",
        Yes = "Oui, l’envoyer là",
        No = "Non, l’envoyer à {0}",
        DoneTitle = "Il est en route",
        Done = "Le ticket part vers {0}. S’il n’y est pas dans quelques minutes, regardez parmi les indésirables.",
        TooManyTitle = "Déjà envoyé plusieurs fois",
        TooMany = "Ce ticket a été envoyé plusieurs fois en une heure. Vous pouvez le télécharger ici à tout moment.",
        NotOffered = "Ce magasin ne le propose pas. Vous pouvez télécharger le ticket ici.",
        Back = "Retour au ticket",
    };
}
