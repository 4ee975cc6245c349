namespace Relay.Start.Page;

internal sealed partial record StartTexts
{
    public static StartTexts French { get; } = new()
    {
        Title = "Premiers pas avec votre relais",
        Lead = "Créez un magasin, posez une tablette près de la caisse et voyez un ticket arriver. Deux minutes suffisent.",
        NoScript = "Cette page a besoin de JavaScript. Sans lui, le README montre les mêmes étapes avec curl.",
        LoopbackTitle = "Les téléphones ne peuvent pas encore suivre les liens de ce relais",
        LoopbackText = "Son adresse publique ne désigne que cet ordinateur. Pour essayer avec un téléphone ou une tablette, arrêtez le relais et relancez-le avec {0} et une adresse de cet ordinateur dans votre réseau\u00A0; le relais a affiché la commande à son démarrage.",

        ExpiredTitle = "Ce lien de démarrage n’est plus valable",
        ExpiredText = "Un lien de démarrage fonctionne 30 minutes après son affichage. Celui-ci est plus ancien, ou incomplet.",
        ExpiredHow = "Pour en obtenir un nouveau, lancez ceci là où le relais tourne, avec les réglages de son démarrage\u00A0:",

        ShopTitle = "Créer un magasin",
        ShopName = "Nom du magasin",
        ShopNameHint = "Tel que les clients le connaissent. Il figure sur chaque ticket.",
        ShopLanguage = "Langue du magasin",
        ShopLanguageHint = "Celle de son écran client.",
        Country = "Pays",
        CountryHint = "Deux lettres, comme FR. Peut rester vide.",
        TillName = "Nom de la première caisse",
        TillNameHint = "Un numéro suffit.",
        MakeShop = "Créer le magasin",
        HaveKey = "J’ai déjà une clé de caisse",
        HaveKeyLabel = "Clé de caisse",
        UseKey = "Utiliser cette clé",

        KeyTitle = "Les clés du magasin",
        KeyText = "Affichées cette seule fois. Le logiciel de caisse envoie la clé de caisse avec chaque ticket\u00A0; gardez-la comme un mot de passe.",
        TillKey = "Clé de caisse",
        ShopKey = "Clé du magasin",
        ShopKeyText = "Pour les réglages, d’autres caisses et l’effacement du magasin. Les caisses n’en ont pas besoin.",
        Copy = "Copier",
        Copied = "Copié",
        Curl = "Envoyer un ticket depuis un terminal",

        DisplayTitle = "Ajouter un écran client",
        DisplayText = "Toute tablette ou tout téléphone avec un navigateur peut montrer les codes aux clients.",
        ShowCode = "Afficher un code d’appairage",
        ScanThis = "Scannez-le avec l’appareil photo de la tablette. Il sert une fois, pendant cinq minutes.",
        TypeThis = "Sans appareil photo, ouvrez cette adresse sur la tablette et saisissez le code\u00A0:",
        ThisComputer = "Utiliser plutôt une fenêtre de cet ordinateur",
        Waiting = "En attente de la tablette",
        Paired = "La tablette est là",
        PairingExpired = "Le code n’est plus valable. Demandez-en un autre.",
        ClaimTitle = "La tablette affiche elle-même un code",
        ClaimText = "Elle le fait à cette adresse. Saisissez son code ici.",
        ClaimLabel = "Code affiché par la tablette",
        Claim = "La connecter",
        Claimed = "La tablette est connectée",

        SampleTitle = "Envoyer un ticket d’essai",
        SampleText = "Il suit le même chemin qu’un vrai, avec la clé de caisse.",
        Shoes = "Chaussures, en français, avec un retour",
        Bakery = "Boulangerie, en allemand, deux taux de TVA",
        Cafe = "Café, en anglais, en livres",
        Yen = "Maison de thé, en yens, sans décimales",
        Gift = "Ticket cadeau, sans prix",
        Push = "L’envoyer",
        Pushed = "Le ticket est enregistré. Scannez-le comme le ferait un client.",
        OnDisplays = "Il est à l’écran maintenant.",
        OnNoDisplay = "Aucun écran n’est encore relié à cette caisse.",
        TicketLink = "Ouvrir le ticket",

        NextTitle = "Ensuite",
        NextText = "Votre logiciel de caisse fait de même, avec une requête HTTP par ticket.",
        Contract = "Le contrat, en OpenAPI",
        Problems = "Tous les problèmes, expliqués",

        Failed = "Cela n’a pas fonctionné\u00A0:",
        Unreachable = "Le relais ne répond pas.",
    };
}
