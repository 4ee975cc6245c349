namespace Relay.Displays.Help;

internal sealed partial record HelpTexts
{
    public static HelpTexts Dutch { get; } = new()
    {
        Language = "nl",
        Title = "Een scherm instellen",
        Lead = "Elke tablet, telefoon of elk scherm met een browser kan klanten hun bon tonen. Kies wat u hebt.",
        Which = "Welk apparaat is het?",
        AllDevices = "Alle apparaten",
        ToDisplay = "Terug naar het scherm",
        ToShop = "Naar de pagina van de winkel",
        AwakeTitle = "Het moet wakker blijven",
        AwakeText = "Browsers van nu houden het scherm vanzelf aan zolang de pagina open is, als de relay via https wordt bereikt. Oudere volgen alleen de instelling van het apparaat: zet die zoals de stappen zeggen.",
        LostTitle = "Het toont weer een code",
        LostText = "De browser is vergeten wie hij is: cookies zijn gewist of er is een andere browser geopend. Typ op de pagina van de winkel de code en tik op de oude naam. Naam en instellingen komen terug.",
        ClockTitle = "Het zegt dat de verbinding niet veilig is",
        ClockText = "Kijk eerst naar datum en tijd: kloppen die niet, dan werkt geen veilige pagina. Laat het apparaat ze zelf instellen en laad de pagina opnieuw.",
        OldTitle = "Oude apparaten en certificaten",
        OldText = "Android vóór 7.1.1 en iPads vóór iOS 10 kennen de certificaten van Let’s Encrypt niet.",
        OldFirefox = "Een Firefox die nog geïnstalleerd kan worden brengt eigen certificaten mee: probeer die eerst.",
        OldHost = "Wie de relay beheert, kan oude apparaten bedienen met een certificaat waarvan de keten eindigt bij GlobalSign Root CA, zoals die van Google Trust Services, met een RSA-sleutel en TLS 1.2.",
        OldHttp = "Neemt een tablet geen enkel certificaat aan, dan kan wie het relay beheert schermen in het netwerk van de winkel over gewoon http toelaten (instelling Relay:DisplaysOverHttp).",

        Android = new(
            "Android-tablet of -telefoon",
            "Laat hem aan de stroom. Kies bij Instellingen, Scherm de langste time-out. Beter: tik bij Over het apparaat zeven keer op het buildnummer en zet bij Ontwikkelaarsopties ‘Stand-by’ (wakker blijven) aan.",
            "Open {address} in Chrome en kies in het menu ‘Toevoegen aan startscherm’. Open het scherm voortaan met dat pictogram: het vult alles.",
            "Koppel het: typ de code in uw kassasoftware of op de pagina van de winkel.",
            "In de browser geopend wordt het schermvullend zodra u erop tikt.",
            "Zet batterijbesparing en meldingen uit. Schermvastzetten (Instellingen, Beveiliging) houdt klanten op de pagina."),

        IPad = new(
            "iPad of iPhone",
            "Zet bij Instellingen, Scherm en helderheid Automatisch slot op Nooit. Zet de energiebesparing uit: die vergrendelt het scherm.",
            "Open {address} in Safari, tik op Deel en dan op ‘Zet op beginscherm’.",
            "Open het eerst met dat pictogram en koppel het daar: op oudere iPads delen Safari en het pictogram geen geheugen.",
            "Laat hem aan de stroom.",
            "Begeleide toegang (Instellingen, Toegankelijkheid) houdt klanten op de pagina: druk drie keer op de bovenste knop of de thuisknop."),

        Kindle = new(
            "Kindle en andere e-readers",
            "Open de webbrowser in het menu en ga naar {address}.",
            "Koppel hem: typ de code in uw kassasoftware of op de pagina van de winkel.",
            "De pagina werkt zonder script en wacht vanzelf op de volgende bon. Stopt ze ooit, tik dan onderaan op ‘Vernieuwen’.",
            "E-readers vallen na enkele minuten in slaap. Veel Kindles blijven wakker als men ~ds typt in het zoekveld van het startscherm, tot ze herstarten; nieuwere software kent dat niet meer.",
            "Een Fire-tablet is een Android-tablet: kies de langste time-out en open de pagina in Silk."),

        Windows = new(
            "Tweede scherm van een Windows-pc",
            "Sluit het scherm aan dat de klant ziet. Kies bij Instellingen, Systeem, Beeldscherm ‘Deze beeldschermen uitbreiden’.",
            "Laat bij Instellingen, Systeem, Energie het scherm nooit uitgaan.",
            "Laat uw kassasoftware het venster openen, of maak de link op de pagina van de winkel. Of druk op Windows+R en voer de opdracht hieronder uit; 1920 is de breedte van het eerste scherm.",
            "Koppel het één keer. Het blijft gekoppeld, want de opdracht bewaart een eigen map.",
            "Voor elke start van de pc: druk op Windows+R, voer shell:startup uit en zet daar een snelkoppeling naar de opdracht."),

        Mac = new(
            "Tweede scherm van een Mac",
            "Sluit het scherm aan dat de klant ziet. Gebruik het bij Systeeminstellingen, Beeldschermen als uitgebreid beeldscherm.",
            "Laat bij Systeeminstellingen, Toegangsscherm het beeldscherm nooit uitgaan.",
            "Laat uw kassasoftware het venster openen, of maak de link op de pagina van de winkel. Of voer de opdracht hieronder uit in Terminal; 1920 is de breedte van het eerste scherm.",
            "Koppel het één keer. Het blijft gekoppeld, want de opdracht bewaart een eigen map.",
            "Voor elke aanmelding: bewaar de opdracht in een bestand dat op .command eindigt en voeg het toe bij Systeeminstellingen, Algemeen, Inlogonderdelen."),

        Linux = new(
            "Tweede scherm van een Linux-pc",
            "Sluit het scherm aan dat de klant ziet en breid het bureaublad erop uit.",
            "Laat bij Instellingen, Energie het scherm nooit uitgaan; voer zonder bureaublad uit: xset s off -dpms",
            "Laat uw kassasoftware het venster openen, of maak de link op de pagina van de winkel. Of voer de opdracht hieronder uit; 1920 is de breedte van het eerste scherm.",
            "Koppel het één keer. Het blijft gekoppeld, want de opdracht bewaart een eigen map.",
            "Voor elke aanmelding: zet de opdracht in de regel Exec van een bestand in ~/.config/autostart dat op .desktop eindigt."),
    };
}
