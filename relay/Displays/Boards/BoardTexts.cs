using Relay.Documents;
using Relay.Hosting;

namespace Relay.Displays.Boards;

/// <summary>What displays say, one instance per language: a missing text does not compile. <c>{0}</c> stands for what the text's comment says.</summary>
internal sealed partial record BoardTexts : ITexts<BoardTexts>
{
    public required string Language { get; init; }

    // The code
    public required string Ticket { get; init; }
    public required string Scan { get; init; }
    public required string Compare { get; init; }
    public required string OrType { get; init; }
    public required string Thanks { get; init; }
    public required string OnPhone { get; init; }

    // The rest of the day
    public required string Welcome { get; init; }
    public required string ThisDisplay { get; init; }
    public required string Offline { get; init; }

    /// <summary>Of a display that started while the relay is away, and how it goes on.</summary>
    public required string Away { get; init; }
    public required string AwayText { get; init; }
    public required string Refresh { get; init; }

    /// <summary>France, code de l'environnement, D. 541-372: a sign where one pays says that printing is on request, save the law's exceptions.</summary>
    public required string LegalFrance { get; init; }

    // The cart
    public required string Purchases { get; init; }
    public required string Total { get; init; }

    /// <summary>{0}: how many lines came before those that are shown.</summary>
    public required string EarlierLines { get; init; }

    // What the customer may choose instead of scanning
    public required string OrChoose { get; init; }
    public required string Paper { get; init; }
    public required string CardSlip { get; init; }
    public required string Email { get; init; }
    public required string Sms { get; init; }
    public required string NoTicket { get; init; }

    /// <summary>Confirms a choice that the till carries out.</summary>
    public required string TillKnows { get; init; }

    /// <summary>Confirms an address: it is not repeated.</summary>
    public required string WillBeSent { get; init; }

    /// <summary>Confirms that no ticket is wanted.</summary>
    public required string Noted { get; init; }
    public required string ChoiceMade { get; init; }
    public required string ChoiceOver { get; init; }
    public required string ChoiceFailed { get; init; }

    // The keyboard
    public required string EmailPrompt { get; init; }
    public required string SmsPrompt { get; init; }

    /// <summary>Who, why, how long (CNIL). {0}: the shop's name.</summary>
    public required string Notice { get; init; }
    public required string Send { get; init; }
    public required string Cancel { get; init; }
    public required string Erase { get; init; }
    public required string WrongEmail { get; init; }
    public required string WrongNumber { get; init; }

    /// <summary>Above an address that is much like the one that was typed, as a button.</summary>
    public required string DidYouMean { get; init; }

    // Why paper is due, by the ticket's legal class
    public required string Guarantee { get; init; }
    public required string Weighed { get; init; }
    public required string Service { get; init; }
    public required string Hospitality { get; init; }
    public required string CardException { get; init; }
    public required string Automat { get; init; }

    /// <summary>The texts of the first of these languages that we have, else English; also those of <see cref="MirroredLanguage"/>.</summary>
    public static BoardTexts In(string? language, string? fallback = null) =>
        string.Equals(language, MirroredLanguage.Tag, StringComparison.OrdinalIgnoreCase) ? MirroredLanguage.Texts : Languages.Texts<BoardTexts>(language, fallback);

    /// <summary>Why paper is due; null where nothing special is.</summary>
    public string? Why(LegalClass legalClass) => legalClass switch
    {
        LegalClass.Guarantee => Guarantee,
        LegalClass.Weighed => Weighed,
        LegalClass.Service => Service,
        LegalClass.Hospitality => Hospitality,
        LegalClass.CardException => CardException,
        LegalClass.Automat => Automat,
        _ => null,
    };
}
