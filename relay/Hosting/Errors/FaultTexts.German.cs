namespace Relay.Hosting.Errors;

internal sealed partial record FaultTexts
{
    public static FaultTexts German { get; } = new()
    {
        NothingTitle = "Hier ist nichts",
        NothingText = "Vielleicht hat die Adresse einen Tippfehler, oder was hier war, gibt es nicht mehr.",
        RefusedTitle = "Das hat nicht geklappt",
        RefusedText = "Was gesendet wurde, konnte der Server nicht lesen.",
        WaitTitle = "Einen Moment, bitte",
        WaitText = "Der Server hat gerade viel zu tun. Bitte versuchen Sie es in einer Minute noch einmal.",
        FaultTitle = "Etwas ist schiefgegangen",
        FaultText = "Der Fehler liegt beim Server, nicht bei Ihnen. Bitte versuchen Sie es in einer Minute noch einmal.",
        Reference = "Wenn Sie um Hilfe bitten, nennen Sie diese Kennung:",
    };
}
