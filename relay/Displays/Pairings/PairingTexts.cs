using Relay.Hosting;

namespace Relay.Displays.Pairings;

/// <summary>What the pages around pairing say, one instance per language: a missing text does not compile.</summary>
internal sealed record PairingTexts
{
    public required string Language { get; init; }

    /// <summary>The first word of a new display's name.</summary>
    public required string Display { get; init; }

    public required string UseTitle { get; init; }
    public required string UseText { get; init; }
    public required string UseButton { get; init; }
    public required string Till { get; init; }
    public required string GoneTitle { get; init; }
    public required string GoneText { get; init; }
    public required string ShowTitle { get; init; }
    public required string ShowText { get; init; }
    public required string ShowScan { get; init; }
    public required string TypeLabel { get; init; }
    public required string TypeButton { get; init; }
    public required string WrongCode { get; init; }
    public required string WrongTabletTitle { get; init; }
    public required string WrongTablet { get; init; }
    public required string Wait { get; init; }
    public required string FullTitle { get; init; }
    public required string FullText { get; init; }
    public required string ApproveTitle { get; init; }
    public required string ApproveLead { get; init; }
    public required string Code { get; init; }
    public required string Device { get; init; }
    public required string Address { get; init; }
    public required string CompareTitle { get; init; }
    public required string CompareText { get; init; }
    public required string WithPos { get; init; }
    public required string WithKey { get; init; }
    public required string KeyLabel { get; init; }
    public required string KeyHint { get; init; }
    public required string NameLabel { get; init; }
    public required string NameHint { get; init; }
    public required string ApproveButton { get; init; }
    public required string WrongKey { get; init; }
    public required string WrongName { get; init; }
    public required string DoneTitle { get; init; }
    public required string DoneText { get; init; }

    private static readonly PairingTexts English = new()
    {
        Language = "en",
        Display = "Display",
        UseTitle = "Show receipts here?",
        UseText = "This screen will show customers the code of their receipt.",
        UseButton = "Use this screen",
        Till = "Till",
        GoneTitle = "This link is over",
        GoneText = "A pairing link works once and for five minutes. Make a new one at the till.",
        ShowTitle = "Pair this display",
        ShowText = "Type this code in your till software, or on the relay’s start page.",
        ShowScan = "Or scan it with your phone.",
        TypeLabel = "Or type the code that your till shows",
        TypeButton = "Pair",
        WrongCode = "No till shows this code. Compare it and type it again.",
        WrongTabletTitle = "No tablet shows this code",
        WrongTablet = "It was used, or it is older than ten minutes. The tablet shows a new code by itself: scan that one.",
        Wait = "Too many wrong codes. Wait a few minutes, then try again.",
        FullTitle = "Too many codes are open",
        FullText = "Close this page on other screens, or wait a few minutes. This page tries again by itself.",
        ApproveTitle = "Pair a display",
        ApproveLead = "A tablet asks to become one of your displays.",
        Code = "Code",
        Device = "Kind of device",
        Address = "Network address",
        CompareTitle = "Is it really your tablet?",
        CompareText = "Compare: the tablet in front of you must show exactly this code. If somebody sent you the code or the link, close this page.",
        WithPos = "Type the code in your till software, or on the relay’s start page.",
        WithKey = "Or approve it here with the till’s key.",
        KeyLabel = "Till key",
        KeyHint = "It begins with tr_till_. It is sent once and not kept in this browser.",
        NameLabel = "Name of the display",
        NameHint = "Optional, such as “Counter left”.",
        ApproveButton = "The codes are the same: pair it",
        WrongKey = "This key is not accepted.",
        WrongName = "This name is too long, or holds characters that do not show.",
        DoneTitle = "Paired",
        DoneText = "The tablet goes on by itself. You can close this page.",
    };

    private static readonly PairingTexts French = new()
    {
        Language = "fr",
        Display = "Écran",
        UseTitle = "Afficher les tickets ici\u00A0?",
        UseText = "Cet écran montrera aux clients le code de leur ticket.",
        UseButton = "Utiliser cet écran",
        Till = "Caisse",
        GoneTitle = "Ce lien n’est plus valable",
        GoneText = "Un lien d’association sert une seule fois, pendant cinq minutes. Créez-en un nouveau à la caisse.",
        ShowTitle = "Associer cet écran",
        ShowText = "Saisissez ce code dans votre logiciel de caisse ou sur la page d’accueil du relais.",
        ShowScan = "Ou scannez-le avec votre téléphone.",
        TypeLabel = "Ou saisissez le code affiché par la caisse",
        TypeButton = "Associer",
        WrongCode = "Aucune caisse n’affiche ce code. Comparez-le et saisissez-le à nouveau.",
        WrongTabletTitle = "Aucune tablette n’affiche ce code",
        WrongTablet = "Il a été utilisé ou date de plus de dix minutes. La tablette affiche d’elle-même un nouveau code\u00A0: scannez celui-là.",
        Wait = "Trop de codes erronés. Patientez quelques minutes, puis réessayez.",
        FullTitle = "Trop de codes sont ouverts",
        FullText = "Fermez cette page sur les autres écrans ou patientez quelques minutes. Cette page réessaie d’elle-même.",
        ApproveTitle = "Associer un écran",
        ApproveLead = "Une tablette demande à devenir l’un de vos écrans.",
        Code = "Code",
        Device = "Type d’appareil",
        Address = "Adresse réseau",
        CompareTitle = "Est-ce bien votre tablette\u00A0?",
        CompareText = "Comparez\u00A0: la tablette devant vous doit afficher exactement ce code. Si quelqu’un vous a envoyé le code ou le lien, fermez cette page.",
        WithPos = "Saisissez le code dans votre logiciel de caisse ou sur la page d’accueil du relais.",
        WithKey = "Ou validez ici avec la clé de la caisse.",
        KeyLabel = "Clé de la caisse",
        KeyHint = "Elle commence par tr_till_. Elle est envoyée une fois et n’est pas gardée dans ce navigateur.",
        NameLabel = "Nom de l’écran",
        NameHint = "Facultatif, par exemple «\u00A0Comptoir gauche\u00A0».",
        ApproveButton = "Les codes sont identiques\u00A0: associer",
        WrongKey = "Cette clé n’est pas acceptée.",
        WrongName = "Ce nom est trop long ou contient des caractères invisibles.",
        DoneTitle = "Écran associé",
        DoneText = "La tablette continue d’elle-même. Vous pouvez fermer cette page.",
    };

    /// <summary>The texts for what a browser asks for, or for a shop's language; else English.</summary>
    public static PairingTexts In(string? wanted) => Languages.Choose(wanted) == French.Language ? French : English;
}
