namespace Relay.Viewing.Texts;

internal sealed partial record SendTexts
{
    public static SendTexts Spanish { get; } = new()
    {
        Title = "Enviármelo",
        EmailLabel = "Su correo electrónico",
        EmailButton = "Enviar por correo",
        PhoneLabel = "Su número de móvil",
        PhoneButton = "Enviar por SMS",
        Notice = "{1} lo envía para {0}. Su dirección sirve solo esta vez, se guarda sellada hasta que se entrega el mensaje (cuatro días como máximo) y después se borra. Sin publicidad, sin cuenta.",
        WrongEmail = "No es una dirección de correo. Se parece a anne@example.org.",
        WrongPhone = "No es un número de móvil. Se parece a +34 612 34 56 78.",
        AskTitle = "¿Es correcta la dirección?",
        Ask = "Quizá quiso escribir",
        Yes = "Sí, enviarlo ahí",
        No = "No, enviarlo a {0}",
        DoneTitle = "Está en camino",
        Done = "El tique va a {0}. Si no está en unos minutos, mire entre el correo no deseado.",
        TooManyTitle = "Ya enviado varias veces",
        TooMany = "Este tique se ha enviado varias veces en una hora. Puede descargarlo aquí en cualquier momento.",
        NotOffered = "Esta tienda no lo ofrece. Puede descargar el tique aquí.",
        Back = "Volver al tique",
    };
}
