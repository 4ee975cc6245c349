namespace Relay.Viewing.Texts;

internal sealed partial record ViewingTexts
{
    public static ViewingTexts French { get; } = new()
    {
        Language = "fr",
        Frame = new("Aller au contenu", "Vérifier un document", "À propos de ce site"),
        Dates = new(["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"], "1er", "{0} {1} {2}", " à "),
        Receipt = new()
        {
            Compare = "Est-ce le bon ticket ?",
            CompareHint = "L’écran du magasin affiche la même chose à côté du QR code. Aucun numéro de carte ni mot de passe ne vous sera demandé ici.",
            Host = "Site",
            Amount = "Montant",
            Check = "Contrôle",
            Download = "Télécharger le PDF",
            InPdf = "Le détail de l’achat figure dans le PDF établi par le magasin.",
            OpenPdf = "Ouvrir le PDF",
            OtherDevice = "Ouvrir sur un autre appareil",
            OtherDeviceHint = "Scannez ce code. Quiconque l’a peut lire le ticket.",
            QrAlternative = "QR code du lien de ce ticket",
            Proof = "Preuve et données",
            ProofHint = "Le PDF porte un sceau. Tout lecteur de PDF l’affiche, et chacun peut le vérifier sans passer par ce site.",
            ProofBeside = "Le PDF du magasin est conservé tel quel, car il n’admet pas qu’on y ajoute un sceau. La déclaration signée indique son empreinte, que chacun peut vérifier.",
            Verify = "Vérifier un PDF",
            Statement = "Attestation signée",
            Data = "Données envoyées par la caisse (JSON)",
            KeptUntil = "Conservé ici jusqu’au",
            KeptHint = "Il est ensuite effacé. D’ici là, quiconque a le lien peut le lire.",
            Forget = "Oublier ce ticket",
        },
        Sale = new()
        {
            Title = "Votre achat",
            Count = "Ce lien ouvre ses {0} tickets.",
            Later = "Si un autre suit, il apparaît ici lorsque vous rechargez la page.",
            All = "Voir les {0} tickets de cet achat",
            Open = "Ouvrir",
            Give = "À offrir",
            GiftHint = "Faites scanner ce code, ou envoyez son lien. Il ne montre aucun prix ni aucun autre ticket de votre achat.",
            GiveHint = "Faites scanner ce code, ou envoyez son lien. Il ne montre que ce document.",
        },
        Missing = new()
        {
            Title = "Ce ticket n’est pas ici",
            OnItsWay = "Si vous venez de faire un achat, il est peut-être en route : certaines caisses l’envoient un peu plus tard.",
            Looking = "Cette page cherche à nouveau d’elle-même pendant quelques minutes.",
            NotLooking = "Cette page ne cherche plus d’elle-même.",
            Otherwise = "Sinon",
            Reasons = ["le lien n’est pas complet,", "la durée de conservation du ticket est passée,", "ou il a été effacé."],
            Ask = "Le magasin peut vous aider : il connaît la vente, et le papier ne se refuse jamais.",
            LookNow = "Chercher maintenant",
            Stop = "Ne plus chercher",
            TooManyTitle = "Un instant, s’il vous plaît",
            TooMany = "Trop de liens qui ne mènent nulle part ont été ouverts depuis votre réseau. Les tickets présents ici s’ouvrent toujours.",
            TooManyHint = "Attendez une minute, puis cherchez à nouveau.",
        },
        Forget = new()
        {
            Title = "Oublier ce ticket ?",
            Meaning = "Il sera effacé d’ici pour de bon. Personne ne pourra le rétablir, ni le magasin ni ce site, et son lien et son QR code n’ouvriront plus rien.",
            Advice = "Il peut servir pour un échange ou une garantie. Téléchargez d’abord le PDF.",
            Confirm = "L’effacer pour de bon",
            Keep = "Le garder",
            DoneTitle = "Ce ticket est oublié",
            Done = "Il a été effacé d’ici. Son lien et son QR code n’ouvrent plus rien.",
            DoneHint = "Un PDF que vous avez téléchargé reste à vous, et peut toujours être vérifié.",
        },
        Verify = new()
        {
            Title = "Vérifier un document",
            Lead = "Choisissez le PDF d’un ticket pour savoir s’il est authentique et inchangé. Il est vérifié, puis il n’est pas conservé.",
            File = "Document PDF",
            FileHint = "Le fichier tel qu’il a été téléchargé, pas une photo ni une impression. Au plus",
            Button = "Vérifier",
            Again = "Vérifier un autre document",
            NoFile = "Choisissez d’abord un fichier.",
            TooLarge = "Ce fichier est trop volumineux pour être un ticket de ce site.",
            Megabyte = "Mo",
            Elsewhere = "Nul n’est tenu de croire ce site sur parole : le sceau se vérifie aussi ailleurs, avec les clés publiques.",
            Keys = "Clés publiques",
            Genuine = new(
                "Ce document est authentique",
                "Il a été scellé ici, et rien n’y a changé depuis.",
                "Le sceau prouve d’où vient le document et ce qu’il dit. Il ne prouve pas que les articles n’ont pas été rendus plus tard."),
            Altered = new(
                "Ce document a été modifié",
                "Il porte un sceau de ce site, mais il n’est plus ce qui a été scellé.",
                "Ne vous y fiez pas. Ouvrez le lien ou le QR code d’origine et téléchargez à nouveau le PDF, ou demandez au magasin."),
            Unknown = new(
                "Ce document n’est pas connu ici",
                "Ce site ne peut pas dire qu’il est authentique.",
                "Demandez le PDF lui-même, tel qu’il se télécharge depuis le lien du ticket. Sans lui, on ne peut rien affirmer, ni dans un sens ni dans l’autre."),
            Reasons = new()
            {
                NotSigned = "Il ne porte aucun sceau. Il vient peut-être d’ailleurs, ou c’est une photo, une impression ou une copie enregistrée par un autre logiciel.",
                OtherRelay = "Il n’a pas été scellé par ce site. Vérifiez-le auprès du site d’où il vient.",
                KeyRevoked = "Il a été scellé avec une clé de ce site qui n’est plus digne de confiance.",
                KeyNotInUse = "Il a été scellé avec une clé de ce site, mais à un moment où cette clé ne servait pas.",
                ContentChanged = "Ce qu’il dit a été changé après avoir été scellé.",
                AddedTo = "Quelque chose y a été ajouté après qu’il a été scellé.",
                CutShort = "Sa fin manque : il a peut-être été coupé en chemin.",
                SealBroken = "Son sceau est abîmé, ou a été retiré.",
                StatementBroken = "Son attestation signée est abîmée, ou a été retirée.",
            },
            Shop = "Magasin",
            SealedAt = "Scellé le",
            Reference = "Référence",
            Key = "Clé",
        },
        Front = new()
        {
            Title = "Des tickets sans papier et sans adresse",
            Lead = "Ce site est un relais de tickets. Les magasins y remettent leurs tickets : l’écran de la caisse montre un QR code, et qui le scanne a le ticket.",
            Customers = "Vous avez fait un achat",
            CustomerSteps = ["Scannez le QR code à la caisse.", "Gardez le PDF qui s’ouvre, ou laissez-le ici un moment.", "C’est tout : rien à installer, pas de compte, pas d’adresse à donner."],
            Privacy = "Les tickets sont conservés scellés. Seul leur propre lien les ouvre ; sans lui, ce qui est conservé est illisible.",
            Verify = "Vérifier qu’un ticket est authentique",
            Shops = "Vous tenez un magasin ou écrivez un logiciel de caisse",
            ShopsHint = "Un seul appel HTTP suffit pour remettre un ticket. La description se lit par les logiciels et par les personnes.",
            Api = "API (OpenAPI)",
            Facts = "Limites, conservation et clés publiques",
            Contact = "Qui répond de ce site :",
        },
    };
}
