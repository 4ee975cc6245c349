namespace Relay.Displays.Help;

internal sealed partial record HelpTexts
{
    public static HelpTexts Italian { get; } = new()
    {
        Language = "it",
        Title = "Preparare uno schermo",
        Lead = "Qualsiasi tablet, telefono o schermo con un browser può mostrare gli scontrini ai clienti. Scelga che cosa ha.",
        Which = "Quale dispositivo è?",
        AllDevices = "Tutti i dispositivi",
        ToDisplay = "Torna allo schermo",
        ToShop = "Alla pagina del negozio",
        AwakeTitle = "Deve restare acceso",
        AwakeText = "I browser di oggi tengono acceso lo schermo da soli finché la pagina è aperta, se il relay è raggiunto via https. I vecchi seguono solo l’impostazione del dispositivo: la regoli come dicono i passi.",
        LostTitle = "Mostra di nuovo un codice",
        LostText = "Il suo browser ha dimenticato chi è: i cookie sono stati cancellati o è stato aperto un altro browser. Nella pagina del negozio scriva il suo codice e tocchi il vecchio nome. Nome e impostazioni tornano.",
        ClockTitle = "Dice che la connessione non è sicura",
        ClockText = "Guardi prima data e ora: se sono sbagliate, nessuna pagina sicura funziona. Lasci che il dispositivo le imposti da solo e ricarichi la pagina.",
        OldTitle = "Dispositivi vecchi e certificati",
        OldText = "Android prima di 7.1.1 e gli iPad prima di iOS 10 non conoscono i certificati di Let’s Encrypt.",
        OldFirefox = "Un Firefox che si può ancora installare porta i propri certificati: provi prima quello.",
        OldHost = "Chi gestisce il relay può servire i vecchi dispositivi con un certificato la cui catena finisce in GlobalSign Root CA, come quelli di Google Trust Services, con chiave RSA e TLS 1.2.",
        OldHttp = "Se un tablet non accetta alcun certificato, chi gestisce il relay può ammettere gli schermi in http semplice nella rete del negozio (impostazione Relay:DisplaysOverHttp).",

        Android = new(
            "Tablet o telefono Android",
            "Lo tenga collegato alla corrente. In Impostazioni, Schermo, scelga lo spegnimento più lungo. Meglio: in Informazioni tocchi sette volte il numero di build, poi attivi «Rimani attivo» nelle opzioni sviluppatore.",
            "Apra {address} in Chrome e scelga «Aggiungi a schermata Home» nel menu. Da allora apra lo schermo con quell’icona: riempie tutto.",
            "Lo associ: scriva il suo codice nel programma di cassa o nella pagina del negozio.",
            "Aperto nel browser, passa a schermo intero quando lo tocca.",
            "Disattivi il risparmio energetico e le notifiche. Il blocco su schermo (Impostazioni, Sicurezza) tiene i clienti nella pagina."),

        IPad = new(
            "iPad o iPhone",
            "In Impostazioni, Schermo e luminosità, metta Blocco automatico su Mai. Disattivi il risparmio energetico: blocca lo schermo.",
            "Apra {address} in Safari, tocchi Condividi, poi «Aggiungi alla schermata Home».",
            "Lo apra prima con quell’icona e lo associ lì: sugli iPad vecchi Safari e l’icona non condividono la memoria.",
            "Lo tenga collegato alla corrente.",
            "Accesso guidato (Impostazioni, Accessibilità) tiene i clienti nella pagina: prema tre volte il tasto superiore o Home."),

        Kindle = new(
            "Kindle e altri lettori",
            "Apra il browser web dal menu e vada a {address}.",
            "Lo associ: scriva il suo codice nel programma di cassa o nella pagina del negozio.",
            "La pagina funziona senza script e aspetta da sola lo scontrino successivo. Se mai si fermasse, tocchi «Aggiorna» in basso.",
            "I lettori si addormentano dopo qualche minuto. Molti Kindle restano svegli se si scrive ~ds nella ricerca della schermata Home, fino al riavvio; i software recenti non lo conoscono più.",
            "Un tablet Fire è un tablet Android: scelga lo spegnimento più lungo e apra la pagina in Silk."),

        Windows = new(
            "Secondo schermo di un PC Windows",
            "Colleghi lo schermo rivolto al cliente. In Impostazioni, Sistema, Schermo, scelga «Estendi questi schermi».",
            "In Impostazioni, Sistema, Alimentazione, non lasci mai spegnere lo schermo.",
            "Lasci aprire la finestra al programma di cassa, o prepari il suo link nella pagina del negozio. Oppure prema Windows+R ed esegua il comando qui sotto; 1920 è la larghezza del primo schermo.",
            "Lo associ una volta. Resta associato, perché il comando tiene una cartella propria.",
            "A ogni avvio del PC: prema Windows+R, esegua shell:startup e vi metta un collegamento al comando."),

        Mac = new(
            "Secondo schermo di un Mac",
            "Colleghi lo schermo rivolto al cliente. In Impostazioni di Sistema, Schermi, lo usi come schermo esteso.",
            "In Impostazioni di Sistema, Blocco schermo, non lasci mai spegnere lo schermo.",
            "Lasci aprire la finestra al programma di cassa, o prepari il suo link nella pagina del negozio. Oppure esegua il comando qui sotto nel Terminale; 1920 è la larghezza del primo schermo.",
            "Lo associ una volta. Resta associato, perché il comando tiene una cartella propria.",
            "A ogni accesso: salvi il comando in un file che finisce in .command e lo aggiunga in Impostazioni di Sistema, Generali, Elementi login."),

        Linux = new(
            "Secondo schermo di un PC Linux",
            "Colleghi lo schermo rivolto al cliente ed estenda la scrivania a esso.",
            "In Impostazioni, Energia, non lasci mai spegnere lo schermo; senza scrivania esegua: xset s off -dpms",
            "Lasci aprire la finestra al programma di cassa, o prepari il suo link nella pagina del negozio. Oppure esegua il comando qui sotto; 1920 è la larghezza del primo schermo.",
            "Lo associ una volta. Resta associato, perché il comando tiene una cartella propria.",
            "A ogni accesso: metta il comando nella riga Exec di un file in ~/.config/autostart che finisce in .desktop."),
    };
}
