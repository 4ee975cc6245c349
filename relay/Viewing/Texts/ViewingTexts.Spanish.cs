namespace Relay.Viewing.Texts;

internal sealed partial record ViewingTexts
{
    public static ViewingTexts Spanish { get; } = new()
    {
        Language = "es",
        Frame = new("Ir al contenido", "Comprobar un documento", "Sobre este sitio"),
        Dates = new(["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"], "1", "{0} de {1} de {2}", " a las "),
        Receipt = new()
        {
            Compare = "¿Es este su tique?",
            CompareHint = "La pantalla de la tienda muestra lo mismo junto al código QR. Aquí nunca se le pedirá un número de tarjeta ni una contraseña.",
            Host = "Sitio",
            Amount = "Importe",
            Check = "Control",
            Download = "Descargar el PDF",
            InPdf = "El detalle de la compra está en el PDF que hizo la tienda.",
            OpenPdf = "Abrir el PDF",
            OtherDevice = "Abrir en otro dispositivo",
            OtherDeviceHint = "Escanee este código. Quien lo tenga puede leer el tique.",
            QrAlternative = "Código QR del enlace de este tique",
            Proof = "Prueba y datos",
            ProofHint = "El PDF lleva un sello. Cualquier lector de PDF lo muestra y cualquiera puede comprobarlo sin preguntar a este sitio.",
            ProofBeside = "El PDF de la tienda se guarda tal como llegó; no admite que se le añada un sello. La declaración firmada indica su huella, así que cualquiera puede comprobarlo.",
            Verify = "Comprobar un PDF",
            Statement = "Declaración firmada",
            Data = "Datos tal como los envió la caja (JSON)",
            KeptUntil = "Se guarda aquí hasta el",
            KeptHint = "Después se borra. Hasta entonces, quien tenga el enlace puede leerlo.",
            Forget = "Borrar este tique",
        },
        Sale = new()
        {
            Title = "Su compra",
            Count = "Este enlace abre sus {0} tiques.",
            Later = "Si llega otro, aparecerá aquí al volver a cargar la página.",
            All = "Ver los {0} tiques de esta compra",
            Open = "Abrir",
            Give = "Para regalar",
            GiftHint = "Deje que escaneen este código o envíe su enlace. No muestra ningún precio ni otro tique de su compra.",
            GiveHint = "Deje que escaneen este código o envíe su enlace. Muestra solo este documento.",
        },
        Missing = new()
        {
            Title = "Este tique no está aquí",
            OnItsWay = "Si acaba de hacer una compra, puede que esté en camino: algunas cajas lo envían un poco más tarde.",
            Looking = "Esta página vuelve a buscarlo por sí sola durante unos minutos.",
            NotLooking = "Esta página ya no lo busca por sí sola.",
            Otherwise = "Otros motivos posibles",
            Reasons = ["El enlace no está completo.", "El plazo de conservación del tique ha terminado.", "El tique se ha borrado."],
            Ask = "La tienda puede ayudarle: conoce la venta, y el papel nunca se niega.",
            LookNow = "Buscar ahora",
            Stop = "Dejar de buscar",
            TooManyTitle = "Un momento, por favor",
            TooMany = "Desde su red se han abierto demasiados enlaces que no llevan a ninguna parte. Los tiques que están aquí se siguen abriendo.",
            TooManyHint = "Espere un minuto y vuelva a buscar.",
        },
        Forget = new()
        {
            Title = "¿Borrar este tique?",
            Meaning = "Se borrará de aquí para siempre. Nadie podrá recuperarlo, tampoco la tienda ni este sitio, y su enlace y su código QR ya no abrirán nada.",
            Advice = "Puede que lo necesite para un cambio o para la garantía. Descargue antes el PDF.",
            Confirm = "Borrarlo para siempre",
            Keep = "Conservarlo",
            DoneTitle = "Este tique se ha borrado",
            Done = "Ya no está aquí. Su enlace y su código QR ya no abren nada.",
            DoneHint = "Si descargó el PDF, sigue siendo suyo y se puede seguir comprobando.",
        },
        Verify = new()
        {
            Title = "Comprobar un documento",
            Lead = "Elija el PDF de un tique para saber si es auténtico y no ha cambiado. Se comprueba y no se guarda.",
            File = "Documento PDF",
            FileHint = "El archivo tal como se descargó, no una foto ni una impresión. Como máximo",
            Button = "Comprobar",
            Again = "Comprobar otro documento",
            NoFile = "Elija primero un archivo.",
            TooLarge = "Este archivo es demasiado grande para ser un tique de este sitio.",
            Megabyte = "MB",
            Elsewhere = "Nadie tiene que fiarse de este sitio: con las claves públicas, el sello también se puede comprobar en otro lugar.",
            Keys = "Claves públicas",
            Genuine = new(
                "Este documento es auténtico",
                "Se selló aquí y nada ha cambiado en él desde entonces.",
                "El sello prueba de dónde viene el documento y qué dice. No prueba que los artículos no se devolvieran más tarde."),
            Altered = new(
                "Este documento se ha modificado",
                "Lleva un sello de este sitio, pero ya no es lo que se selló.",
                "No se fíe de él. Abra el enlace o el código QR original y descargue de nuevo el PDF, o pregunte en la tienda."),
            Unknown = new(
                "Este documento no se conoce aquí",
                "Este sitio no puede decir que sea auténtico.",
                "Pida el propio PDF, tal como se descarga desde el enlace del tique. Sin él no se puede afirmar nada."),
            Reasons = new()
            {
                NotSigned = "No lleva ningún sello. Puede venir de otro lugar, o ser una foto, una impresión o una copia guardada por otro programa.",
                OtherRelay = "No lo selló este sitio. Compruébelo en el sitio del que procede.",
                KeyRevoked = "Se selló con una clave de este sitio en la que ya no se confía.",
                KeyNotInUse = "Se selló con una clave de este sitio, pero en un momento en que esa clave no estaba en uso.",
                ContentChanged = "Lo que dice se cambió después de sellarlo.",
                AddedTo = "Se le añadió algo después de sellarlo.",
                CutShort = "Falta el final: puede que se cortara por el camino.",
                SealBroken = "Su sello está dañado o se ha quitado.",
                StatementBroken = "Su declaración firmada está dañada o se ha quitado.",
            },
            Shop = "Tienda",
            SealedAt = "Sellado el",
            Reference = "Referencia",
            Key = "Clave",
        },
        Front = new()
        {
            Title = "Tiques sin papel y sin dar su dirección",
            Lead = "A través de este sitio, las tiendas entregan sus tiques: la pantalla de la caja muestra un código QR y quien lo escanea tiene el tique.",
            Customers = "Ha comprado algo",
            CustomerSteps = ["Escanee el código QR de la caja.", "Guarde el PDF que se abre o déjelo aquí un tiempo.", "Eso es todo: nada que instalar, ninguna cuenta y ninguna dirección que dar."],
            Privacy = "Los tiques se guardan sellados. Solo los abre su propio enlace; sin él, lo que se guarda es ilegible.",
            Verify = "Comprobar si un tique es auténtico",
            Shops = "Tiene una tienda o desarrolla programas de caja",
            ShopsHint = "Una sola llamada HTTP entrega un tique. La descripción es para programas y para personas.",
            Api = "Interfaz (OpenAPI)",
            Facts = "Límites, conservación y claves públicas",
            Contact = "Responsable de este sitio:",
        },
    };
}
