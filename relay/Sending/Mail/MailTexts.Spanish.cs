namespace Relay.Sending.Mail;

internal sealed partial record MailTexts
{
    public static MailTexts Spanish { get; } = new()
    {
        Language = "es",
        Subjects = new(
            "Su tique de {0} del {1}", "Su factura de {0} del {1}", "Su tique regalo de {0} del {1}", "Su vale de {0} del {1}",
            "Su tarjeta prepago de {0} del {1}", "Su resguardo de servicio de {0} del {1}", "Su recibo de tarjeta de {0} del {1}"),
        Attached = "El PDF adjunto es el tique, firmado y completo: guárdelo. Este mensaje es solo un resumen.",
        Linked = "El tique mismo se abre con este enlace: este mensaje es solo un resumen.",
        Open = "Abrir el tique",
        Kept = "El enlace se abre hasta el {0}. Quien lo tenga puede leer el tique.",
        More = "y {0} más: véase el tique.",
        Replies = "¿Una pregunta sobre la compra? Responda a este mensaje: llega a {0}.",
        NoReplies = "Nadie lee las respuestas a este mensaje.",
        Why = "Este mensaje se envió porque se dio esta dirección para este único tique, en la caja o en la página del tique. Si no fue usted, alguien la escribió mal. "
            + "{0}, que lo envía para la tienda, borra su dirección en cuanto se entrega el mensaje, y no la usa para nada más.",
    };
}
