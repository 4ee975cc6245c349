namespace Relay.Start.Page;

internal sealed partial record StartTexts
{
    public static StartTexts Italian { get; } = new()
    {
        Title = "Primi passi con il Suo relay",
        Lead = "Crei un negozio, metta un tablet accanto alla cassa e veda arrivare uno scontrino. Bastano due minuti.",
        NoScript = "Questa pagina ha bisogno di JavaScript. Senza, il README mostra gli stessi passaggi con curl.",
        LoopbackTitle = "I telefoni non possono ancora aprire i link di questo relay",
        LoopbackText = "Il suo indirizzo pubblico vale solo su questo computer. Per provarlo con un telefono o un tablet, arresti il relay e lo riavvii con {0} e un indirizzo di questo computer nella Sua rete; il relay ha mostrato il comando all’avvio.",

        ExpiredTitle = "Questo link di avvio non è più valido",
        ExpiredText = "Un link di avvio funziona per 30 minuti da quando è stato mostrato. Questo è più vecchio o non è completo.",
        ExpiredHow = "Per averne uno nuovo, esegua questo comando dove gira il relay, con le stesse impostazioni dell’avvio:",

        ShopTitle = "Crea un negozio",
        ShopName = "Nome del negozio",
        ShopNameHint = "Come lo conoscono i clienti. Compare su ogni scontrino.",
        ShopLanguage = "Lingua del negozio",
        ShopLanguageHint = "Quella del suo schermo.",
        Country = "Paese",
        CountryHint = "Due lettere, ad esempio IT. Può restare vuoto.",
        TillName = "Nome della prima cassa",
        TillNameHint = "Basta un numero.",
        MakeShop = "Crea il negozio",
        HaveKey = "Ho già una chiave di cassa",
        HaveKeyLabel = "Chiave di cassa",
        UseKey = "Usa questa chiave",

        KeyTitle = "Le chiavi del negozio",
        KeyText = "Mostrate solo questa volta. Il software di cassa invia la chiave di cassa con ogni scontrino; la conservi come una password.",
        TillKey = "Chiave di cassa",
        ShopKey = "Chiave del negozio",
        ShopKeyText = "Per le impostazioni, altre casse e la cancellazione del negozio. Le casse non ne hanno bisogno.",
        Copy = "Copia",
        Copied = "Copiato",
        Curl = "Inviare uno scontrino da un terminale",

        DisplayTitle = "Aggiungi uno schermo",
        DisplayText = "Qualsiasi tablet o telefono con un browser può mostrare i codici ai clienti.",
        ShowCode = "Mostra un codice di abbinamento",
        ScanThis = "Lo inquadri con la fotocamera del tablet. Vale una volta sola, per cinque minuti.",
        TypeThis = "Senza fotocamera, apra questo indirizzo sul tablet e inserisca il codice:",
        ThisComputer = "Usa invece una finestra di questo computer",
        Waiting = "In attesa del tablet",
        Paired = "Il tablet è pronto",
        PairingExpired = "Il codice è scaduto. Ne chieda uno nuovo.",
        ClaimTitle = "Il tablet mostra da sé un codice",
        ClaimText = "Lo fa a questo indirizzo. Inserisca qui il suo codice.",
        ClaimLabel = "Codice sul tablet",
        Claim = "Collega",
        Claimed = "Il tablet è collegato",

        SampleTitle = "Invia uno scontrino di prova",
        SampleText = "Segue la stessa strada di uno vero, con la chiave di cassa.",
        Shoes = "Negozio di scarpe, in francese, con un reso",
        Bakery = "Panetteria, in tedesco, due aliquote IVA",
        Cafe = "Bar, in inglese, in sterline",
        Yen = "Sala da tè, in yen, senza decimali",
        Gift = "Scontrino di cortesia, senza prezzi",
        Push = "Invia",
        Pushed = "Lo scontrino è salvato. Lo inquadri come farebbe un cliente.",
        OnDisplays = "Ora è sullo schermo.",
        OnNoDisplay = "Nessuno schermo è ancora collegato a questa cassa.",
        TicketLink = "Apri lo scontrino",

        NextTitle = "E poi",
        NextText = "Il Suo software di cassa fa lo stesso con una richiesta HTTP per scontrino.",
        Contract = "L’interfaccia, in OpenAPI",
        Problems = "Tutti gli errori, spiegati",

        Failed = "Non ha funzionato:",
        Unreachable = "Il relay non risponde.",
    };
}
