namespace Relay.Displays.Help;

internal sealed partial record HelpTexts
{
    public static HelpTexts French { get; } = new()
    {
        Language = "fr",
        Title = "Installer un écran",
        Lead = "Toute tablette, tout téléphone ou écran avec un navigateur peut montrer les tickets aux clients. Choisissez ce que vous avez.",
        Which = "Quel est l’appareil\u00A0?",
        AllDevices = "Tous les appareils",
        ToDisplay = "Retour à l’écran",
        ToShop = "Vers la page du magasin",
        AwakeTitle = "Il doit rester allumé",
        AwakeText = "Les navigateurs d’aujourd’hui gardent l’écran allumé d’eux-mêmes tant que la page est ouverte, si le relais est joint en https. Les anciens suivent seulement le réglage de l’appareil\u00A0: réglez-le comme l’indiquent les étapes.",
        LostTitle = "Il affiche de nouveau un code",
        LostText = "Son navigateur a oublié qui il est\u00A0: les cookies ont été effacés, ou un autre navigateur a été ouvert. Sur la page du magasin, saisissez son code et touchez son ancien nom. Nom et réglages reviennent.",
        ClockTitle = "Il dit que la connexion n’est pas sûre",
        ClockText = "Regardez d’abord la date et l’heure\u00A0: si elles sont fausses, aucune page sûre ne fonctionne. Laissez l’appareil les régler lui-même, puis rechargez la page.",
        OldTitle = "Anciens appareils et certificats",
        OldText = "Android avant 7.1.1 et les iPad avant iOS 10 ne connaissent pas les certificats de Let’s Encrypt.",
        OldFirefox = "Un Firefox que l’on peut encore installer apporte ses propres certificats\u00A0: essayez-le d’abord.",
        OldHost = "Qui exploite le relais peut servir les anciens appareils avec un certificat dont la chaîne finit par GlobalSign Root CA, comme ceux de Google Trust Services, avec une clé RSA et TLS 1.2.",
        OldHttp = "Si une tablette n’accepte aucun certificat, qui exploite le relais peut admettre les écrans en http simple dans le réseau du magasin (réglage Relay:DisplaysOverHttp).",

        Android = new(
            "Tablette ou téléphone Android",
            "Laissez-le branché. Dans Paramètres, Écran, choisissez la mise en veille la plus longue. Mieux\u00A0: dans À propos, touchez sept fois le numéro de build, puis activez «\u00A0Écran toujours actif\u00A0» dans les options pour les développeurs.",
            "Ouvrez {address} dans Chrome et choisissez «\u00A0Ajouter à l’écran d’accueil\u00A0» dans son menu. Ouvrez ensuite l’écran par cette icône\u00A0: il remplit tout l’affichage.",
            "Associez-le\u00A0: saisissez son code dans votre logiciel de caisse ou sur la page du magasin.",
            "Ouvert dans le navigateur, il passe en plein écran quand vous le touchez.",
            "Désactivez l’économiseur de batterie et les notifications. L’épinglage d’écran (Paramètres, Sécurité) garde les clients dans la page."),

        IPad = new(
            "iPad ou iPhone",
            "Dans Réglages, Luminosité et affichage, mettez Verrouillage automatique sur Jamais. Désactivez le mode économie d’énergie\u00A0: il verrouille l’écran.",
            "Ouvrez {address} dans Safari, touchez Partager, puis «\u00A0Sur l’écran d’accueil\u00A0».",
            "Ouvrez-le d’abord par cette icône et associez-le là\u00A0: sur les anciens iPad, Safari et l’icône ne partagent pas leur mémoire.",
            "Laissez-le branché.",
            "L’accès guidé (Réglages, Accessibilité) garde les clients dans la page\u00A0: appuyez trois fois sur le bouton supérieur ou principal."),

        Kindle = new(
            "Kindle et autres liseuses",
            "Ouvrez le navigateur web dans le menu et allez à {address}.",
            "Associez-la\u00A0: saisissez son code dans votre logiciel de caisse ou sur la page du magasin.",
            "La page marche sans script et attend d’elle-même le ticket suivant. Si elle s’arrêtait, touchez «\u00A0Actualiser\u00A0» en bas.",
            "Les liseuses s’endorment après quelques minutes. Beaucoup de Kindle restent éveillés dès que l’on saisit ~ds dans la recherche de l’écran d’accueil, jusqu’au redémarrage\u00A0; les logiciels récents ne le connaissent plus.",
            "Une tablette Fire est une tablette Android\u00A0: choisissez la mise en veille la plus longue et ouvrez la page dans Silk."),

        Windows = new(
            "Second écran d’un PC Windows",
            "Branchez l’écran tourné vers le client. Dans Paramètres, Système, Affichage, choisissez «\u00A0Étendre ces affichages\u00A0».",
            "Dans Paramètres, Système, Alimentation, ne laissez jamais l’écran s’éteindre.",
            "Laissez votre logiciel de caisse ouvrir la fenêtre, ou préparez son lien sur la page du magasin. Ou appuyez sur Windows+R et lancez la commande ci-dessous\u00A0; 1920 est la largeur du premier écran.",
            "Associez-le une fois. Il le reste, car la commande garde un dossier à elle.",
            "À chaque démarrage du PC\u00A0: appuyez sur Windows+R, lancez shell:startup et déposez-y un raccourci vers la commande."),

        Mac = new(
            "Second écran d’un Mac",
            "Branchez l’écran tourné vers le client. Dans Réglages Système, Moniteurs, utilisez-le comme moniteur étendu.",
            "Dans Réglages Système, Écran verrouillé, ne laissez jamais l’écran s’éteindre.",
            "Laissez votre logiciel de caisse ouvrir la fenêtre, ou préparez son lien sur la page du magasin. Ou lancez la commande ci-dessous dans Terminal\u00A0; 1920 est la largeur du premier écran.",
            "Associez-le une fois. Il le reste, car la commande garde un dossier à elle.",
            "À chaque connexion\u00A0: enregistrez la commande dans un fichier qui finit par .command et ajoutez-le dans Réglages Système, Général, Ouverture."),

        Linux = new(
            "Second écran d’un PC Linux",
            "Branchez l’écran tourné vers le client et étendez-y le bureau.",
            "Dans Paramètres, Énergie, ne laissez jamais l’écran s’éteindre\u00A0; sans bureau, lancez\u00A0: xset s off -dpms",
            "Laissez votre logiciel de caisse ouvrir la fenêtre, ou préparez son lien sur la page du magasin. Ou lancez la commande ci-dessous\u00A0; 1920 est la largeur du premier écran.",
            "Associez-le une fois. Il le reste, car la commande garde un dossier à elle.",
            "À chaque connexion\u00A0: placez la commande dans la ligne Exec d’un fichier de ~/.config/autostart qui finit par .desktop."),
    };
}
