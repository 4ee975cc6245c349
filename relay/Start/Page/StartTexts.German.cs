namespace Relay.Start.Page;

internal sealed partial record StartTexts
{
    public static StartTexts German { get; } = new()
    {
        Title = "Erste Schritte mit Ihrem Relay",
        Lead = "Legen Sie ein Geschäft an, stellen Sie ein Tablet neben die Kasse und sehen Sie einen Bon ankommen. Das dauert zwei Minuten.",
        NoScript = "Diese Seite braucht JavaScript. Ohne JavaScript zeigt die README dieselben Schritte mit curl.",
        LoopbackTitle = "Smartphones können den Links dieses Relays noch nicht folgen",
        LoopbackText = "Seine öffentliche Adresse gilt nur auf diesem Computer. Um es mit einem Smartphone oder Tablet auszuprobieren, beenden Sie das Relay und starten Sie es mit {0} und einer Adresse dieses Computers in Ihrem Netzwerk; den Befehl hat das Relay beim Start ausgegeben.",

        ExpiredTitle = "Dieser Startlink gilt nicht mehr",
        ExpiredText = "Ein Startlink gilt 30 Minuten, nachdem er ausgegeben wurde. Dieser ist älter oder nicht vollständig.",
        ExpiredHow = "Für einen neuen führen Sie dies dort aus, wo das Relay läuft, mit denselben Einstellungen wie beim Start:",

        ShopTitle = "Geschäft anlegen",
        ShopName = "Name des Geschäfts",
        ShopNameHint = "So, wie ihn die Kunden kennen. Er steht auf jedem Bon.",
        ShopLanguage = "Sprache des Geschäfts",
        ShopLanguageHint = "In dieser Sprache spricht der Bildschirm.",
        Country = "Land",
        CountryHint = "Zwei Buchstaben, zum Beispiel DE. Darf leer bleiben.",
        TillName = "Name der ersten Kasse",
        TillNameHint = "Eine Nummer genügt.",
        MakeShop = "Geschäft anlegen",
        HaveKey = "Ich habe schon einen Kassenschlüssel",
        HaveKeyLabel = "Kassenschlüssel",
        UseKey = "Diesen Schlüssel verwenden",

        KeyTitle = "Die Schlüssel des Geschäfts",
        KeyText = "Sie werden nur dieses eine Mal angezeigt. Die Kassensoftware sendet den Kassenschlüssel mit jedem Bon; bewahren Sie ihn wie ein Passwort auf.",
        TillKey = "Kassenschlüssel",
        ShopKey = "Geschäftsschlüssel",
        ShopKeyText = "Für Einstellungen, weitere Kassen und das Löschen des Geschäfts. Die Kassen brauchen ihn nicht.",
        Copy = "Kopieren",
        Copied = "Kopiert",
        Curl = "Einen Bon vom Terminal aus senden",

        DisplayTitle = "Bildschirm hinzufügen",
        DisplayText = "Jedes Tablet oder Smartphone mit einem Browser kann den Kunden die Codes zeigen.",
        ShowCode = "Code zum Koppeln anzeigen",
        ScanThis = "Scannen Sie ihn mit der Kamera des Tablets. Er gilt einmal und fünf Minuten lang.",
        TypeThis = "Ohne Kamera öffnen Sie diese Adresse auf dem Tablet und geben den Code ein:",
        ThisComputer = "Stattdessen ein Fenster dieses Computers verwenden",
        Waiting = "Warten auf das Tablet",
        Paired = "Das Tablet ist da",
        PairingExpired = "Der Code ist abgelaufen. Fordern Sie einen neuen an.",
        ClaimTitle = "Das Tablet zeigt selbst einen Code",
        ClaimText = "Das tut es unter dieser Adresse. Geben Sie seinen Code hier ein.",
        ClaimLabel = "Code auf dem Tablet",
        Claim = "Verbinden",
        Claimed = "Das Tablet ist verbunden",

        SampleTitle = "Einen Probebon senden",
        SampleText = "Er nimmt denselben Weg wie ein echter, mit dem Kassenschlüssel.",
        Shoes = "Schuhgeschäft, auf Französisch, mit einer Rückgabe",
        Bakery = "Bäckerei, auf Deutsch, zwei Steuersätze",
        Cafe = "Café, auf Englisch, in Pfund",
        Yen = "Teehaus, in Yen, ohne Nachkommastellen",
        Gift = "Umtauschbon, ohne Preise",
        Push = "Senden",
        Pushed = "Der Bon ist gespeichert. Scannen Sie ihn, wie es ein Kunde tun würde.",
        OnDisplays = "Er steht jetzt auf dem Bildschirm.",
        OnNoDisplay = "Mit dieser Kasse ist noch kein Bildschirm verbunden.",
        TicketLink = "Bon öffnen",

        NextTitle = "Und dann",
        NextText = "Ihre Kassensoftware macht dasselbe mit einer HTTP-Anfrage pro Bon.",
        Contract = "Die Schnittstelle, als OpenAPI",
        Problems = "Alle Fehlermeldungen, erklärt",

        Failed = "Das hat nicht geklappt:",
        Unreachable = "Das Relay antwortet nicht.",
    };
}
