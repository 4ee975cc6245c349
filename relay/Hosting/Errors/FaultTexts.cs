namespace Relay.Hosting.Errors;

/// <summary>What a person reads when a page cannot be shown.</summary>
internal sealed record FaultTexts
{
    public required string NothingTitle { get; init; }
    public required string NothingText { get; init; }
    public required string RefusedTitle { get; init; }
    public required string RefusedText { get; init; }
    public required string WaitTitle { get; init; }
    public required string WaitText { get; init; }
    public required string FaultTitle { get; init; }
    public required string FaultText { get; init; }
    public required string Reference { get; init; }

    public static FaultTexts English { get; } = new()
    {
        NothingTitle = "There is nothing here",
        NothingText = "The address may be mistyped, or what was here is gone.",
        RefusedTitle = "That did not work",
        RefusedText = "The relay could not read what was sent.",
        WaitTitle = "One moment, please",
        WaitText = "The relay has much to do. Try again in a minute.",
        FaultTitle = "Something went wrong",
        FaultText = "The fault lies with the relay, not with you. Try again in a minute.",
        Reference = "If you ask for help, give this reference:",
    };

    public static FaultTexts French { get; } = new()
    {
        NothingTitle = "Il n’y a rien ici",
        NothingText = "L’adresse comporte peut-être une erreur, ou ce qui était ici n’y est plus.",
        RefusedTitle = "Cela n’a pas fonctionné",
        RefusedText = "Le relais n’a pas pu lire ce qui a été envoyé.",
        WaitTitle = "Un instant, s’il vous plaît",
        WaitText = "Le relais est très occupé. Réessayez dans une minute.",
        FaultTitle = "Une erreur s’est produite",
        FaultText = "L’erreur vient du relais, pas de vous. Réessayez dans une minute.",
        Reference = "Si vous demandez de l’aide, donnez cette référence :",
    };

    public static FaultTexts In(string language) => language == "fr" ? French : English;
}
