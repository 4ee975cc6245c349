namespace Relay.Viewing.Texts;

internal sealed partial record ViewingTexts
{
    public static ViewingTexts Italian { get; } = new()
    {
        Language = "it",
        Frame = new("Vai al contenuto", "Verifica un documento", "Informazioni"),
        Dates = new(["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"], "1º", "{0} {1} {2}", " alle "),
        Receipt = new()
        {
            Compare = "È lo scontrino giusto?",
            CompareHint = "Lo schermo del negozio mostra gli stessi dati accanto al codice QR. Qui non Le verrà mai chiesto un numero di carta o una password.",
            Host = "Sito",
            Amount = "Importo",
            Check = "Controllo",
            Download = "Scarica il PDF",
            InPdf = "Il dettaglio dell’acquisto è nel PDF creato dal negozio.",
            OpenPdf = "Apri il PDF",
            OtherDevice = "Apri su un altro dispositivo",
            OtherDeviceHint = "Inquadri questo codice. Chi lo possiede può leggere lo scontrino.",
            QrAlternative = "Codice QR del link di questo scontrino",
            Proof = "Prova e dati",
            ProofHint = "Il PDF porta un sigillo. Qualsiasi lettore PDF lo mostra e chiunque può verificarlo senza chiedere a questo sito.",
            ProofBeside = "Il PDF del negozio è conservato esattamente come è arrivato; non consente di aggiungere un sigillo. La dichiarazione firmata ne riporta l’impronta, così chiunque può verificarlo.",
            Verify = "Verifica un PDF",
            Statement = "Dichiarazione firmata",
            Data = "Dati così come inviati dalla cassa (JSON)",
            KeptUntil = "Conservato qui fino al",
            KeptHint = "Poi viene cancellato. Fino ad allora può leggerlo chi possiede il link.",
            Forget = "Cancella questo scontrino",
        },
        Sale = new()
        {
            Title = "Il Suo acquisto",
            Count = "Questo link apre tutti i {0} scontrini.",
            Later = "Se ne arriva un altro, appare qui ricaricando la pagina.",
            All = "Vedi tutti i {0} scontrini di questo acquisto",
            Open = "Apri",
            Give = "Da regalare",
            GiftHint = "Faccia inquadrare questo codice o invii il link. Non mostra prezzi né altri scontrini del Suo acquisto.",
            GiveHint = "Faccia inquadrare questo codice o invii il link. Mostra solo questo documento.",
        },
        Missing = new()
        {
            Title = "Questo scontrino non è qui",
            OnItsWay = "Se ha appena fatto un acquisto, forse è in arrivo: alcune casse lo inviano un po’ più tardi.",
            Looking = "Per qualche minuto questa pagina continua a cercarlo da sola.",
            NotLooking = "Questa pagina non lo cerca più da sola.",
            Otherwise = "Altri motivi possibili",
            Reasons = ["Il link non è completo.", "Il periodo di conservazione dello scontrino è scaduto.", "Lo scontrino è stato cancellato."],
            Ask = "Il negozio può aiutarLa: conosce la vendita e la carta non si rifiuta mai.",
            LookNow = "Cerca adesso",
            Stop = "Smetti di cercare",
            TooManyTitle = "Un momento, per favore",
            TooMany = "Dalla Sua rete sono stati aperti troppi link che non portano da nessuna parte. Gli scontrini presenti qui si aprono comunque.",
            TooManyHint = "Attenda un minuto, poi cerchi di nuovo.",
        },
        Forget = new()
        {
            Title = "Cancellare questo scontrino?",
            Meaning = "Verrà cancellato da qui per sempre. Nessuno potrà recuperarlo, nemmeno il negozio o questo sito, e il suo link e il suo codice QR non apriranno più nulla.",
            Advice = "Potrebbe servirLe per un cambio o per la garanzia. Prima scarichi il PDF.",
            Confirm = "Cancella per sempre",
            Keep = "Conserva",
            DoneTitle = "Questo scontrino è stato cancellato",
            Done = "Qui non c’è più. Il suo link e il suo codice QR non aprono più nulla.",
            DoneHint = "Il PDF che ha scaricato resta Suo e si può ancora verificare.",
        },
        Verify = new()
        {
            Title = "Verifica un documento",
            Lead = "Scelga il PDF di uno scontrino per sapere se è autentico e inalterato. Viene verificato e non viene conservato.",
            File = "Documento PDF",
            FileHint = "Il file così come è stato scaricato, non una foto né una stampa. Al massimo",
            Button = "Verifica",
            Again = "Verifica un altro documento",
            NoFile = "Scelga prima un file.",
            TooLarge = "Questo file è troppo grande per essere uno scontrino di questo sito.",
            Megabyte = "MB",
            Elsewhere = "Nessuno deve fidarsi di questo sito: con le chiavi pubbliche il sigillo si può verificare anche altrove.",
            Keys = "Chiavi pubbliche",
            Genuine = new(
                "Questo documento è autentico",
                "È stato sigillato qui e da allora nulla è cambiato.",
                "Il sigillo prova da dove viene il documento e che cosa dice. Non prova che la merce non sia stata resa in seguito."),
            Altered = new(
                "Questo documento è stato modificato",
                "Porta un sigillo di questo sito, ma non è più ciò che è stato sigillato.",
                "Non se ne fidi. Apra il link o il codice QR originale e scarichi di nuovo il PDF, oppure chieda al negozio."),
            Unknown = new(
                "Questo documento non è noto qui",
                "Questo sito non può dire che sia autentico.",
                "Chieda il PDF vero e proprio, così come si scarica dal link dello scontrino. Senza, non si può affermare nulla."),
            Reasons = new()
            {
                NotSigned = "Non contiene alcun sigillo. Forse viene da altrove, oppure è una foto, una stampa o una copia salvata da un altro programma.",
                OtherRelay = "Non è stato sigillato da questo sito. Lo verifichi presso il sito da cui proviene.",
                KeyRevoked = "È stato sigillato con una chiave di questo sito che non è più considerata affidabile.",
                KeyNotInUse = "È stato sigillato con una chiave di questo sito, ma in un momento in cui la chiave non era in uso.",
                ContentChanged = "Ciò che dice è stato cambiato dopo essere stato sigillato.",
                AddedTo = "È stato aggiunto qualcosa dopo che è stato sigillato.",
                CutShort = "Manca la fine: forse è stato troncato lungo il percorso.",
                SealBroken = "Il sigillo è danneggiato o è stato rimosso.",
                StatementBroken = "La dichiarazione firmata è danneggiata o è stata rimossa.",
            },
            Shop = "Negozio",
            SealedAt = "Sigillato il",
            Reference = "Riferimento",
            Key = "Chiave",
        },
        Front = new()
        {
            Title = "Scontrini senza carta e senza indirizzo",
            Lead = "Attraverso questo sito i negozi consegnano i loro scontrini: lo schermo alla cassa mostra un codice QR e chi lo inquadra ha lo scontrino.",
            Customers = "Ha acquistato qualcosa",
            CustomerSteps = ["Inquadri il codice QR alla cassa.", "Conservi il PDF che si apre, oppure lo lasci qui per un po’.", "È tutto: niente da installare, nessun account, nessun indirizzo da dare."],
            Privacy = "Gli scontrini sono conservati sigillati. Li apre soltanto il loro link; senza, ciò che è conservato è illeggibile.",
            Verify = "Verifica se uno scontrino è autentico",
            Shops = "Ha un negozio o sviluppa software di cassa",
            ShopsHint = "Basta una chiamata HTTP per consegnare uno scontrino. La descrizione è per programmi e persone.",
            Api = "Interfaccia (OpenAPI)",
            Facts = "Limiti, conservazione e chiavi pubbliche",
            Contact = "Responsabile di questo sito:",
        },
    };
}
