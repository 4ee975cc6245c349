namespace Relay.Start.Page;

internal sealed partial record StartTexts
{
    public static StartTexts Dutch { get; } = new()
    {
        Title = "Aan de slag met uw relay",
        Lead = "Maak een winkel aan, zet een tablet naast de kassa en zie een bon binnenkomen. Het kost twee minuten.",
        NoScript = "Deze pagina heeft JavaScript nodig. Zonder JavaScript toont de README dezelfde stappen met curl.",
        LoopbackTitle = "Telefoons kunnen de links van deze relay nog niet openen",
        LoopbackText = "Het openbare adres geldt alleen op deze computer. Wilt u het met een telefoon of tablet proberen, stop dan de relay en start hem met {0} en een adres van deze computer in uw netwerk; de relay toonde de opdracht bij het starten.",

        ExpiredTitle = "Deze startlink is niet meer geldig",
        ExpiredText = "Een startlink werkt 30 minuten nadat hij is getoond. Deze is ouder of niet volledig.",
        ExpiredHow = "Voor een nieuwe voert u dit uit waar de relay draait, met dezelfde instellingen als bij het starten:",

        ShopTitle = "Een winkel aanmaken",
        ShopName = "Naam van de winkel",
        ShopNameHint = "Zoals klanten hem kennen. Hij staat op elke bon.",
        ShopLanguage = "Taal van de winkel",
        ShopLanguageHint = "De taal van het scherm.",
        Country = "Land",
        CountryHint = "Twee letters, bijvoorbeeld NL. Mag leeg blijven.",
        TillName = "Naam van de eerste kassa",
        TillNameHint = "Een nummer volstaat.",
        MakeShop = "Winkel aanmaken",
        HaveKey = "Ik heb al een kassasleutel",
        HaveKeyLabel = "Kassasleutel",
        UseKey = "Deze sleutel gebruiken",

        KeyTitle = "De sleutels van de winkel",
        KeyText = "Ze worden alleen nu getoond. De kassasoftware stuurt de kassasleutel met elke bon mee; bewaar hem zoals u een wachtwoord bewaart.",
        TillKey = "Kassasleutel",
        ShopKey = "Winkelsleutel",
        ShopKeyText = "Voor instellingen, meer kassa’s en het wissen van de winkel. De kassa’s hebben hem niet nodig.",
        Copy = "Kopiëren",
        Copied = "Gekopieerd",
        Curl = "Een bon versturen vanaf een terminal",

        DisplayTitle = "Een scherm toevoegen",
        DisplayText = "Elke tablet of telefoon met een browser kan de codes aan klanten tonen.",
        ShowCode = "Een koppelcode tonen",
        ScanThis = "Scan hem met de camera van de tablet. Hij werkt één keer, vijf minuten lang.",
        TypeThis = "Geen camera? Open dan dit adres op de tablet en voer de code in:",
        ThisComputer = "In plaats daarvan een venster van deze computer gebruiken",
        Waiting = "Wachten op de tablet",
        Paired = "De tablet is er",
        PairingExpired = "De code is verlopen. Vraag een nieuwe aan.",
        ClaimTitle = "De tablet toont zelf een code",
        ClaimText = "Dat doet hij op dit adres. Voer zijn code hier in.",
        ClaimLabel = "Code op de tablet",
        Claim = "Verbinden",
        Claimed = "De tablet is verbonden",

        SampleTitle = "Een proefbon versturen",
        SampleText = "Hij volgt dezelfde weg als een echte, met de kassasleutel.",
        Shoes = "Schoenenwinkel, in het Frans, met een retour",
        Bakery = "Bakkerij, in het Duits, twee btw-tarieven",
        Cafe = "Café, in het Engels, in ponden",
        Yen = "Theehuis, in yen, zonder decimalen",
        Gift = "Ruilbon, zonder prijzen",
        Push = "Versturen",
        Pushed = "De bon is opgeslagen. Scan hem zoals een klant dat zou doen.",
        OnDisplays = "Hij staat nu op het scherm.",
        OnNoDisplay = "Er is nog geen scherm met deze kassa verbonden.",
        TicketLink = "De bon openen",

        NextTitle = "En dan",
        NextText = "Uw kassasoftware doet hetzelfde met één HTTP-verzoek per bon.",
        Contract = "De koppeling, als OpenAPI",
        Problems = "Alle foutmeldingen, uitgelegd",

        Failed = "Dat is niet gelukt:",
        Unreachable = "De relay antwoordt niet.",
    };
}
