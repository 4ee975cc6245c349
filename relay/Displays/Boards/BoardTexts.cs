using Relay.Hosting;

namespace Relay.Displays.Boards;

/// <summary>What displays say, one instance per language: a missing text does not compile.</summary>
internal sealed record BoardTexts
{
    public required string Language { get; init; }
    public required string Ticket { get; init; }
    public required string Scan { get; init; }
    public required string Compare { get; init; }
    public required string OrType { get; init; }
    public required string Thanks { get; init; }
    public required string OnPhone { get; init; }
    public required string Welcome { get; init; }
    public required string ThisDisplay { get; init; }
    public required string Offline { get; init; }
    public required string Refresh { get; init; }

    /// <summary>France, code de l'environnement, D. 541-372: a sign where one pays says that printing is on request, save the law's exceptions.</summary>
    public required string LegalFrance { get; init; }

    private static readonly BoardTexts English = new()
    {
        Language = "en",
        Ticket = "Your receipt",
        Scan = "Point your phone's camera at the code.",
        Compare = "Your phone should show",
        OrType = "No camera? Type",
        Thanks = "Thank you!",
        OnPhone = "Your receipt is on your phone.",
        Welcome = "After you pay, your receipt appears here: just scan it.",
        ThisDisplay = "This display",
        Offline = "One moment: the connection is being restored.",
        Refresh = "Refresh",
        LegalFrance = "Receipts are printed on request, except where the law provides otherwise. Just ask for yours at the till.",
    };

    private static readonly BoardTexts French = new()
    {
        Language = "fr",
        Ticket = "Votre ticket",
        Scan = "Visez le code avec l’appareil photo de votre téléphone.",
        Compare = "Votre téléphone doit afficher",
        OrType = "Sans appareil photo, saisissez",
        Thanks = "Merci\u00A0!",
        OnPhone = "Votre ticket est sur votre téléphone.",
        Welcome = "Après le paiement, votre ticket s’affiche ici\u00A0: il suffit de le scanner.",
        ThisDisplay = "Cet écran",
        Offline = "Un instant\u00A0: la connexion se rétablit.",
        Refresh = "Actualiser",
        LegalFrance = "L’impression du ticket se fait à la demande du client, sauf exceptions prévues par la loi. Demandez le vôtre en caisse.",
    };

    /// <summary>The texts of the first of these languages that we have, else English.</summary>
    public static BoardTexts In(string? language, string? fallback = null) =>
        Languages.Choose(language, fallback) == French.Language ? French : English;
}
