namespace Relay.Hosting.Errors;

internal sealed partial record FaultTexts
{
    public static FaultTexts Dutch { get; } = new()
    {
        NothingTitle = "Hier is niets",
        NothingText = "Misschien zit er een tikfout in het adres, of bestaat wat hier stond niet meer.",
        RefusedTitle = "Dat is niet gelukt",
        RefusedText = "De server kon niet lezen wat er is verstuurd.",
        WaitTitle = "Een ogenblik, alstublieft",
        WaitText = "De server heeft het druk. Probeer het over een minuut opnieuw.",
        FaultTitle = "Er is iets misgegaan",
        FaultText = "De fout ligt bij de server, niet bij u. Probeer het over een minuut opnieuw.",
        Reference = "Noem deze referentie als u om hulp vraagt:",
    };
}
