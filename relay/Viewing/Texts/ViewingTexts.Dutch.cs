namespace Relay.Viewing.Texts;

internal sealed partial record ViewingTexts
{
    public static ViewingTexts Dutch { get; } = new()
    {
        Language = "nl",
        Frame = new("Naar de inhoud", "Document controleren", "Over deze site"),
        Dates = new(["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"], "1", "{0} {1} {2}", " om "),
        Receipt = new()
        {
            Compare = "Is dit de juiste bon?",
            CompareHint = "Het scherm in de winkel toont hetzelfde naast de QR-code. Hier wordt u nooit om een kaartnummer of wachtwoord gevraagd.",
            Host = "Website",
            Amount = "Bedrag",
            Check = "Controle",
            Download = "Pdf downloaden",
            InPdf = "Wat er is gekocht, staat in de pdf die de winkel heeft gemaakt.",
            OpenPdf = "Pdf openen",
            OtherDevice = "Openen op een ander apparaat",
            OtherDeviceHint = "Scan deze code. Wie hem heeft, kan de bon lezen.",
            QrAlternative = "QR-code van de link naar deze bon",
            Proof = "Bewijs en gegevens",
            ProofHint = "De pdf draagt een zegel. Elke pdf-lezer toont het, en iedereen kan het controleren zonder deze site te vragen.",
            ProofBeside = "De pdf van de winkel wordt precies zo bewaard als hij kwam; er kan geen zegel aan worden toegevoegd. De ondertekende verklaring noemt zijn vingerafdruk, zodat iedereen hem kan controleren.",
            Verify = "Een pdf controleren",
            Statement = "Ondertekende verklaring",
            Data = "Gegevens zoals de kassa ze verstuurde (JSON)",
            KeptUntil = "Wordt hier bewaard tot",
            KeptHint = "Daarna wordt de bon gewist. Tot die tijd kan iedereen die de link heeft hem lezen.",
            Forget = "Deze bon wissen",
        },
        Sale = new()
        {
            Title = "Uw aankoop",
            Count = "Deze link opent alle {0} bonnen ervan.",
            Later = "Komt er nog een, dan verschijnt die hier als u de pagina opnieuw laadt.",
            All = "Alle {0} bonnen van deze aankoop bekijken",
            Open = "Openen",
            Give = "Om weg te geven",
            GiftHint = "Laat deze code scannen of stuur de link door. Hij toont geen prijs en geen andere bon van uw aankoop.",
            GiveHint = "Laat deze code scannen of stuur de link door. Hij toont alleen deze bon.",
        },
        Missing = new()
        {
            Title = "Deze bon is niet hier",
            OnItsWay = "Hebt u net iets gekocht, dan is hij misschien nog onderweg: sommige kassa’s versturen hem iets later.",
            Looking = "Deze pagina kijkt een paar minuten lang vanzelf opnieuw.",
            NotLooking = "Deze pagina kijkt niet meer vanzelf.",
            Otherwise = "Andere mogelijke oorzaken",
            Reasons = ["De link is niet volledig.", "De bewaartijd van de bon is voorbij.", "De bon is gewist."],
            Ask = "De winkel kan u helpen: die kent de aankoop, en papier wordt nooit geweigerd.",
            LookNow = "Nu opnieuw kijken",
            Stop = "Niet meer kijken",
            TooManyTitle = "Een ogenblik, alstublieft",
            TooMany = "Vanuit uw netwerk zijn te veel links geopend die nergens heen leiden. Bonnen die hier zijn, gaan gewoon open.",
            TooManyHint = "Wacht een minuut en kijk dan opnieuw.",
        },
        Forget = new()
        {
            Title = "Deze bon wissen?",
            Meaning = "Hij wordt hier voorgoed gewist. Niemand kan hem terughalen, ook de winkel en deze site niet, en de link en de QR-code openen dan niets meer.",
            Advice = "Misschien hebt u hem nodig om te ruilen of voor de garantie. Download eerst de pdf.",
            Confirm = "Voorgoed wissen",
            Keep = "Bewaren",
            DoneTitle = "Deze bon is gewist",
            Done = "Hij is hier niet meer. De link en de QR-code openen niets meer.",
            DoneHint = "Een pdf die u hebt gedownload, blijft van u en kan nog steeds worden gecontroleerd.",
        },
        Verify = new()
        {
            Title = "Een document controleren",
            Lead = "Kies de pdf van een bon om te zien of hij echt en ongewijzigd is. Hij wordt gecontroleerd en niet bewaard.",
            File = "Pdf-document",
            FileHint = "Het bestand zoals het is gedownload, geen foto of afdruk. Hoogstens",
            Button = "Controleren",
            Again = "Nog een document controleren",
            NoFile = "Kies eerst een bestand.",
            TooLarge = "Dit bestand is te groot voor een bon van deze site.",
            Megabyte = "MB",
            Elsewhere = "Niemand hoeft deze site te geloven: met de openbare sleutels kan het zegel ook elders worden gecontroleerd.",
            Keys = "Openbare sleutels",
            Genuine = new(
                "Dit document is echt",
                "Het is hier verzegeld en sindsdien is er niets aan veranderd.",
                "Het zegel bewijst waar het document vandaan komt en wat erin staat. Het bewijst niet dat de artikelen later niet zijn teruggebracht."),
            Altered = new(
                "Dit document is gewijzigd",
                "Het draagt een zegel van deze site, maar is niet meer wat er is verzegeld.",
                "Vertrouw er niet op. Open de oorspronkelijke link of QR-code en download de pdf opnieuw, of vraag het in de winkel."),
            Unknown = new(
                "Dit document is hier niet bekend",
                "Deze site kan niet zeggen dat het echt is.",
                "Vraag om de pdf zelf, zoals die via de link van de bon wordt gedownload. Zonder die pdf valt er niets over te zeggen."),
            Reasons = new()
            {
                NotSigned = "Er zit geen zegel in. Misschien komt het ergens anders vandaan, of is het een foto, een afdruk of een kopie die een ander programma heeft opgeslagen.",
                OtherRelay = "Het is niet door deze site verzegeld. Controleer het bij de site waar het vandaan komt.",
                KeyRevoked = "Het is verzegeld met een sleutel van deze site die niet meer wordt vertrouwd.",
                KeyNotInUse = "Het is verzegeld met een sleutel van deze site, maar op een moment dat die sleutel niet in gebruik was.",
                ContentChanged = "Wat erin staat, is na het verzegelen veranderd.",
                AddedTo = "Er is na het verzegelen iets aan toegevoegd.",
                CutShort = "Het einde ontbreekt: misschien is het onderweg afgebroken.",
                SealBroken = "Het zegel is beschadigd of verwijderd.",
                StatementBroken = "De ondertekende verklaring is beschadigd of verwijderd.",
            },
            Shop = "Winkel",
            SealedAt = "Verzegeld op",
            Reference = "Referentie",
            Key = "Sleutel",
        },
        Front = new()
        {
            Title = "Kassabonnen zonder papier en zonder adres",
            Lead = "Via deze site geven winkels hun kassabonnen door: het scherm bij de kassa toont een QR-code, en wie hem scant, heeft de bon.",
            Customers = "U hebt iets gekocht",
            CustomerSteps = ["Scan de QR-code bij de kassa.", "Bewaar de pdf die opengaat, of laat hem hier een tijdje staan.", "Dat is alles: niets te installeren, geen account, geen adres op te geven."],
            Privacy = "Bonnen worden verzegeld bewaard. Alleen hun eigen link opent ze; zonder die link is onleesbaar wat hier staat.",
            Verify = "Controleren of een bon echt is",
            Shops = "U hebt een winkel of maakt kassasoftware",
            ShopsHint = "Eén HTTP-aanroep geeft een bon door. De beschrijving is voor programma’s en voor mensen.",
            Api = "Koppeling (OpenAPI)",
            Facts = "Grenzen, bewaartijd en openbare sleutels",
            Contact = "Verantwoordelijk voor deze site:",
        },
    };
}
