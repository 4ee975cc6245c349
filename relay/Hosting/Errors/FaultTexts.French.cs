namespace Relay.Hosting.Errors;

internal sealed partial record FaultTexts
{
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
        Reference = "Si vous demandez de l’aide, donnez cette référence\u00A0:",
    };
}
