namespace Relay.Start.Page;

internal sealed partial record StartTexts
{
    public static StartTexts Spanish { get; } = new()
    {
        Title = "Primeros pasos con su relay",
        Lead = "Cree una tienda, ponga una tableta junto a la caja y vea llegar un tique. Bastan dos minutos.",
        NoScript = "Esta página necesita JavaScript. Sin él, el README muestra los mismos pasos con curl.",
        LoopbackTitle = "Los teléfonos todavía no pueden abrir los enlaces de este relay",
        LoopbackText = "Su dirección pública solo sirve en este ordenador. Para probarlo con un teléfono o una tableta, detenga el relay e inícielo con {0} y una dirección de este ordenador en su red; el relay mostró la orden al iniciarse.",

        ExpiredTitle = "Este enlace de inicio ya no es válido",
        ExpiredText = "Un enlace de inicio funciona durante 30 minutos desde que se mostró. Este es más antiguo o no está completo.",
        ExpiredHow = "Para obtener uno nuevo, ejecute esto donde funciona el relay, con los mismos ajustes con que se inició:",

        ShopTitle = "Crear una tienda",
        ShopName = "Nombre de la tienda",
        ShopNameHint = "Tal como la conocen los clientes. Aparece en cada tique.",
        ShopLanguage = "Idioma de la tienda",
        ShopLanguageHint = "El que habla su pantalla.",
        Country = "País",
        CountryHint = "Dos letras, por ejemplo ES. Puede quedar vacío.",
        TillName = "Nombre de la primera caja",
        TillNameHint = "Basta con un número.",
        MakeShop = "Crear la tienda",
        HaveKey = "Ya tengo una clave de caja",
        HaveKeyLabel = "Clave de caja",
        UseKey = "Usar esta clave",

        KeyTitle = "Las claves de la tienda",
        KeyText = "Solo se muestran esta vez. El programa de caja envía la clave de caja con cada tique; guárdela como una contraseña.",
        TillKey = "Clave de caja",
        ShopKey = "Clave de la tienda",
        ShopKeyText = "Para los ajustes, otras cajas y el borrado de la tienda. Las cajas no la necesitan.",
        Copy = "Copiar",
        Copied = "Copiado",
        Curl = "Enviar un tique desde un terminal",

        DisplayTitle = "Añadir una pantalla",
        DisplayText = "Cualquier tableta o teléfono con navegador puede mostrar los códigos a los clientes.",
        ShowCode = "Mostrar un código de vinculación",
        ScanThis = "Escanéelo con la cámara de la tableta. Sirve una vez, durante cinco minutos.",
        TypeThis = "Si no tiene cámara, abra esta dirección en la tableta e introduzca el código:",
        ThisComputer = "Usar en su lugar una ventana de este ordenador",
        Waiting = "Esperando a la tableta",
        Paired = "La tableta está lista",
        PairingExpired = "El código ha caducado. Pida uno nuevo.",
        ClaimTitle = "La tableta muestra un código ella misma",
        ClaimText = "Lo hace en esta dirección. Introduzca su código aquí.",
        ClaimLabel = "Código de la tableta",
        Claim = "Conectar",
        Claimed = "La tableta está conectada",

        SampleTitle = "Enviar un tique de prueba",
        SampleText = "Sigue el mismo camino que uno real, con la clave de caja.",
        Shoes = "Zapatería, en francés, con una devolución",
        Bakery = "Panadería, en alemán, dos tipos de IVA",
        Cafe = "Cafetería, en inglés, en libras",
        Yen = "Casa de té, en yenes, sin decimales",
        Gift = "Tique regalo, sin precios",
        Push = "Enviar",
        Pushed = "El tique está guardado. Escanéelo como lo haría un cliente.",
        OnDisplays = "Ya está en la pantalla.",
        OnNoDisplay = "Todavía no hay ninguna pantalla conectada a esta caja.",
        TicketLink = "Abrir el tique",

        NextTitle = "Y después",
        NextText = "Su programa de caja hace lo mismo con una petición HTTP por tique.",
        Contract = "La interfaz, en OpenAPI",
        Problems = "Todos los errores, explicados",

        Failed = "No ha funcionado:",
        Unreachable = "El relay no responde.",
    };
}
