namespace Relay.Viewing.Texts;

internal sealed partial record ViewingTexts
{
    public static ViewingTexts German { get; } = new()
    {
        Language = "de",
        Frame = new("Zum Inhalt springen", "Dokument prüfen", "Über diese Website"),
        Dates = new(["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"], "1", "{0}. {1} {2}", ", "),
        Receipt = new()
        {
            Compare = "Ist das der richtige Bon?",
            CompareHint = "Der Bildschirm im Geschäft zeigt neben dem QR-Code dasselbe. Nach einer Kartennummer oder einem Passwort werden Sie hier nie gefragt.",
            Host = "Website",
            Amount = "Betrag",
            Check = "Prüfcode",
            Download = "PDF herunterladen",
            InPdf = "Was gekauft wurde, steht im PDF, das das Geschäft erstellt hat.",
            OpenPdf = "PDF öffnen",
            OtherDevice = "Auf einem anderen Gerät öffnen",
            OtherDeviceHint = "Scannen Sie diesen Code. Wer ihn hat, kann den Bon lesen.",
            QrAlternative = "QR-Code mit dem Link zu diesem Bon",
            Proof = "Nachweis und Daten",
            ProofHint = "Das PDF trägt ein Siegel. Jedes PDF-Programm zeigt es an, und jeder kann es prüfen, ohne diese Website zu fragen.",
            ProofBeside = "Das PDF des Geschäfts wird genau so aufbewahrt, wie es kam; ein Siegel lässt es nicht zu. Die signierte Erklärung nennt seinen Fingerabdruck, sodass jeder es prüfen kann.",
            Verify = "PDF prüfen",
            Statement = "Signierte Erklärung",
            Data = "Daten, wie die Kasse sie gesendet hat (JSON)",
            KeptUntil = "Hier aufbewahrt bis zum",
            KeptHint = "Danach wird der Bon gelöscht. Bis dahin kann ihn lesen, wer den Link hat.",
            Forget = "Diesen Bon löschen",
        },
        Sale = new()
        {
            Title = "Ihr Einkauf",
            Count = "Dieser Link öffnet alle {0} Bons dazu.",
            Later = "Kommt noch einer, erscheint er hier, wenn Sie die Seite neu laden.",
            All = "Alle {0} Bons dieses Einkaufs ansehen",
            Open = "Öffnen",
            Give = "Zum Verschenken",
            GiftHint = "Lassen Sie diesen Code scannen oder senden Sie den Link weiter. Er zeigt keinen Preis und keinen anderen Bon Ihres Einkaufs.",
            GiveHint = "Lassen Sie diesen Code scannen oder senden Sie den Link weiter. Er zeigt nur diesen Bon.",
        },
        Missing = new()
        {
            Title = "Dieser Bon ist nicht hier",
            OnItsWay = "Wenn Sie gerade etwas gekauft haben, ist er vielleicht noch unterwegs: Manche Kassen senden ihn etwas später.",
            Looking = "Diese Seite sieht ein paar Minuten lang von selbst wieder nach.",
            NotLooking = "Diese Seite sieht nicht mehr von selbst nach.",
            Otherwise = "Andere mögliche Gründe",
            Reasons = ["Der Link ist nicht vollständig.", "Die Aufbewahrungszeit des Bons ist abgelaufen.", "Der Bon wurde gelöscht."],
            Ask = "Das Geschäft kann helfen: Es kennt den Kauf, und Papier wird Ihnen nie verweigert.",
            LookNow = "Noch einmal nachsehen",
            Stop = "Nicht mehr nachsehen",
            TooManyTitle = "Einen Moment, bitte",
            TooMany = "Aus Ihrem Netzwerk wurden zu viele Links geöffnet, die nirgendwohin führen. Bons, die hier liegen, lassen sich weiterhin öffnen.",
            TooManyHint = "Warten Sie eine Minute und sehen Sie dann noch einmal nach.",
        },
        Forget = new()
        {
            Title = "Diesen Bon löschen?",
            Meaning = "Er wird hier endgültig gelöscht. Niemand kann ihn wiederherstellen, auch das Geschäft und diese Website nicht. Sein Link und sein QR-Code öffnen dann nichts mehr.",
            Advice = "Vielleicht brauchen Sie ihn für einen Umtausch oder die Gewährleistung. Laden Sie vorher das PDF herunter.",
            Confirm = "Endgültig löschen",
            Keep = "Behalten",
            DoneTitle = "Dieser Bon ist gelöscht",
            Done = "Hier ist er nicht mehr. Sein Link und sein QR-Code öffnen nichts mehr.",
            DoneHint = "Ein PDF, das Sie heruntergeladen haben, behalten Sie, und es lässt sich weiterhin prüfen.",
        },
        Verify = new()
        {
            Title = "Dokument prüfen",
            Lead = "Wählen Sie das PDF eines Bons, um zu sehen, ob es echt und unverändert ist. Es wird geprüft und nicht gespeichert.",
            File = "PDF-Dokument",
            FileHint = "Die Datei, wie sie heruntergeladen wurde, kein Foto und kein Ausdruck. Höchstens",
            Button = "Prüfen",
            Again = "Noch ein Dokument prüfen",
            NoFile = "Wählen Sie zuerst eine Datei.",
            TooLarge = "Diese Datei ist zu groß für einen Bon dieser Website.",
            Megabyte = "MB",
            Elsewhere = "Niemand muss dieser Website glauben: Mit den öffentlichen Schlüsseln lässt sich das Siegel auch anderswo prüfen.",
            Keys = "Öffentliche Schlüssel",
            Genuine = new(
                "Dieses Dokument ist echt",
                "Es wurde hier versiegelt und seitdem nicht verändert.",
                "Das Siegel beweist, woher das Dokument kommt und was darin steht. Es beweist nicht, dass die Ware später nicht zurückgegeben wurde."),
            Altered = new(
                "Dieses Dokument wurde verändert",
                "Es trägt ein Siegel dieser Website, ist aber nicht mehr das, was versiegelt wurde.",
                "Verlassen Sie sich nicht darauf. Öffnen Sie den ursprünglichen Link oder QR-Code und laden Sie das PDF noch einmal herunter, oder fragen Sie im Geschäft nach."),
            Unknown = new(
                "Dieses Dokument ist hier nicht bekannt",
                "Diese Website kann nicht bestätigen, dass es echt ist.",
                "Bitten Sie um das PDF selbst, so wie man es über den Link des Bons herunterlädt. Ohne dieses PDF lässt sich nichts dazu sagen."),
            Reasons = new()
            {
                NotSigned = "Es trägt kein Siegel. Vielleicht kommt es von anderswo, oder es ist ein Foto, ein Ausdruck oder eine Kopie, die ein anderes Programm gespeichert hat.",
                OtherRelay = "Es wurde nicht von dieser Website versiegelt. Prüfen Sie es bei der Website, von der es kommt.",
                KeyRevoked = "Es wurde mit einem Schlüssel dieser Website versiegelt, dem nicht mehr vertraut wird.",
                KeyNotInUse = "Es wurde mit einem Schlüssel dieser Website versiegelt, aber zu einer Zeit, als dieser Schlüssel nicht in Gebrauch war.",
                ContentChanged = "Was darin steht, wurde nach dem Versiegeln geändert.",
                AddedTo = "Nach dem Versiegeln wurde etwas hinzugefügt.",
                CutShort = "Das Ende fehlt: Vielleicht wurde die Datei unterwegs abgeschnitten.",
                SealBroken = "Das Siegel ist beschädigt oder wurde entfernt.",
                StatementBroken = "Die signierte Erklärung ist beschädigt oder wurde entfernt.",
            },
            Shop = "Geschäft",
            SealedAt = "Versiegelt am",
            Reference = "Referenz",
            Key = "Schlüssel",
        },
        Front = new()
        {
            Title = "Kassenbons ohne Papier und ohne Adresse",
            Lead = "Über diese Website geben Geschäfte ihre Kassenbons weiter: Der Bildschirm an der Kasse zeigt einen QR-Code, und wer ihn scannt, hat den Bon.",
            Customers = "Sie haben etwas gekauft",
            CustomerSteps = ["Scannen Sie den QR-Code an der Kasse.", "Behalten Sie das PDF, das sich öffnet, oder lassen Sie es eine Weile hier.", "Das ist alles: nichts installieren, kein Konto anlegen, keine Adresse angeben."],
            Privacy = "Bons werden versiegelt gespeichert. Nur ihr eigener Link öffnet sie; ohne ihn ist unlesbar, was hier liegt.",
            Verify = "Prüfen, ob ein Bon echt ist",
            Shops = "Sie führen ein Geschäft oder entwickeln Kassensoftware",
            ShopsHint = "Ein einziger HTTP-Aufruf übergibt einen Bon. Die Beschreibung ist für Programme und für Menschen.",
            Api = "Schnittstelle (OpenAPI)",
            Facts = "Grenzen, Aufbewahrung und öffentliche Schlüssel",
            Contact = "Für diese Website verantwortlich:",
        },
    };
}
