namespace Relay.Displays.Help;

internal sealed partial record HelpTexts
{
    public static HelpTexts German { get; } = new()
    {
        Language = "de",
        Title = "Einen Bildschirm einrichten",
        Lead = "Jedes Tablet, Telefon oder jeder Bildschirm mit Browser kann Kunden ihre Kassenbons zeigen. Wählen Sie, was Sie haben.",
        Which = "Welches Gerät ist es?",
        AllDevices = "Alle Geräte",
        ToDisplay = "Zurück zum Bildschirm",
        ToShop = "Zur Seite des Geschäfts",
        AwakeTitle = "Es muss wach bleiben",
        AwakeText = "Heutige Browser halten den Bildschirm von selbst an, solange die Seite offen ist und das Relay über https erreicht wird. Ältere folgen nur der Einstellung des Geräts: Stellen Sie sie ein wie beschrieben.",
        LostTitle = "Es zeigt wieder einen Code",
        LostText = "Sein Browser hat vergessen, wer er ist: Cookies wurden gelöscht oder ein anderer Browser geöffnet. Tippen Sie auf der Seite des Geschäfts den Code ein und dann auf den alten Namen. Name und Einstellungen kommen zurück.",
        ClockTitle = "Es sagt, die Verbindung sei nicht sicher",
        ClockText = "Sehen Sie zuerst nach Datum und Uhrzeit: Sind sie falsch, geht keine sichere Seite. Lassen Sie das Gerät sie selbst stellen und laden Sie die Seite neu.",
        OldTitle = "Alte Geräte und Zertifikate",
        OldText = "Android vor 7.1.1 und iPads vor iOS 10 kennen die Zertifikate von Let’s Encrypt nicht.",
        OldFirefox = "Ein Firefox, der sich noch installieren lässt, bringt eigene Zertifikate mit: Versuchen Sie es zuerst damit.",
        OldHost = "Wer das Relay betreibt, kann alte Geräte mit einem Zertifikat bedienen, dessen Kette bei GlobalSign Root CA endet, etwa von Google Trust Services, mit RSA-Schlüssel und TLS 1.2.",
        OldHttp = "Nimmt ein Tablet gar kein Zertifikat an, kann der Betreiber des Relays Displays im Netz des Geschäfts über einfaches http zulassen (Einstellung Relay:DisplaysOverHttp).",

        Android = new(
            "Android-Tablet oder -Telefon",
            "Lassen Sie es am Strom. Wählen Sie unter Einstellungen, Display die längste Zeit bis zum Abschalten. Besser: Tippen Sie unter „Über das Gerät“ siebenmal auf die Build-Nummer und schalten Sie in den Entwickleroptionen „Aktiv lassen“ ein.",
            "Öffnen Sie {address} in Chrome und wählen Sie im Menü „Zum Startbildschirm hinzufügen“. Öffnen Sie die Seite künftig über dieses Symbol: Sie füllt den Bildschirm.",
            "Koppeln Sie es: Geben Sie seinen Code in der Kassensoftware oder auf der Seite des Geschäfts ein.",
            "Im Browser geöffnet, füllt es den Bildschirm, sobald Sie es antippen.",
            "Schalten Sie Energiesparmodus und Benachrichtigungen aus. Die Bildschirmfixierung (Einstellungen, Sicherheit) hält Kunden auf der Seite."),

        IPad = new(
            "iPad oder iPhone",
            "Stellen Sie unter Einstellungen, Anzeige & Helligkeit die automatische Sperre auf „Nie“. Schalten Sie den Stromsparmodus aus: Er sperrt den Bildschirm.",
            "Öffnen Sie {address} in Safari, tippen Sie auf Teilen, dann auf „Zum Home-Bildschirm“.",
            "Öffnen Sie es zuerst über dieses Symbol und koppeln Sie es dort: Auf älteren iPads teilen Safari und das Symbol kein Gedächtnis.",
            "Lassen Sie es am Strom.",
            "Der geführte Zugriff (Einstellungen, Bedienungshilfen) hält Kunden auf der Seite: Drücken Sie dreimal die obere oder die Home-Taste."),

        Kindle = new(
            "Kindle und andere E-Reader",
            "Öffnen Sie im Menü den Webbrowser und gehen Sie zu {address}.",
            "Koppeln Sie ihn: Geben Sie seinen Code in der Kassensoftware oder auf der Seite des Geschäfts ein.",
            "Die Seite geht ohne Skript und wartet von selbst auf den nächsten Kassenbon. Bleibt sie einmal stehen, tippen Sie unten auf „Aktualisieren“.",
            "E-Reader schlafen nach einigen Minuten ein. Viele Kindles bleiben bis zum Neustart wach, wenn man im Suchfeld der Startseite ~ds eingibt; neuere Software kennt das nicht mehr.",
            "Ein Fire-Tablet ist ein Android-Tablet: Wählen Sie die längste Zeit bis zum Abschalten und öffnen Sie die Seite in Silk."),

        Windows = new(
            "Zweiter Bildschirm eines Windows-PCs",
            "Schließen Sie den Bildschirm an, den der Kunde sieht. Wählen Sie unter Einstellungen, System, Anzeige „Diese Anzeigen erweitern“.",
            "Lassen Sie unter Einstellungen, System, Energie den Bildschirm nie abschalten.",
            "Lassen Sie die Kassensoftware das Fenster öffnen oder erstellen Sie seinen Link auf der Seite des Geschäfts. Oder drücken Sie Windows+R und führen Sie den Befehl unten aus; 1920 ist die Breite des ersten Bildschirms.",
            "Koppeln Sie ihn einmal. Er bleibt gekoppelt, denn der Befehl behält einen eigenen Ordner.",
            "Für jeden Start des PCs: Drücken Sie Windows+R, führen Sie shell:startup aus und legen Sie dort eine Verknüpfung mit dem Befehl ab."),

        Mac = new(
            "Zweiter Bildschirm eines Macs",
            "Schließen Sie den Bildschirm an, den der Kunde sieht. Verwenden Sie ihn unter Systemeinstellungen, Displays als erweitertes Display.",
            "Lassen Sie unter Systemeinstellungen, Sperrbildschirm das Display nie ausschalten.",
            "Lassen Sie die Kassensoftware das Fenster öffnen oder erstellen Sie seinen Link auf der Seite des Geschäfts. Oder führen Sie den Befehl unten im Terminal aus; 1920 ist die Breite des ersten Bildschirms.",
            "Koppeln Sie ihn einmal. Er bleibt gekoppelt, denn der Befehl behält einen eigenen Ordner.",
            "Für jede Anmeldung: Speichern Sie den Befehl in einer Datei, die auf .command endet, und fügen Sie sie unter Systemeinstellungen, Allgemein, Anmeldeobjekte hinzu."),

        Linux = new(
            "Zweiter Bildschirm eines Linux-PCs",
            "Schließen Sie den Bildschirm an, den der Kunde sieht, und erweitern Sie die Arbeitsfläche darauf.",
            "Lassen Sie unter Einstellungen, Energie den Bildschirm nie abschalten; ohne Arbeitsfläche führen Sie aus: xset s off -dpms",
            "Lassen Sie die Kassensoftware das Fenster öffnen oder erstellen Sie seinen Link auf der Seite des Geschäfts. Oder führen Sie den Befehl unten aus; 1920 ist die Breite des ersten Bildschirms.",
            "Koppeln Sie ihn einmal. Er bleibt gekoppelt, denn der Befehl behält einen eigenen Ordner.",
            "Für jede Anmeldung: Schreiben Sie den Befehl in die Zeile Exec einer Datei in ~/.config/autostart, die auf .desktop endet."),
    };
}
