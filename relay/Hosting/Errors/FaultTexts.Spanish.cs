namespace Relay.Hosting.Errors;

internal sealed partial record FaultTexts
{
    public static FaultTexts Spanish { get; } = new()
    {
        NothingTitle = "Aquí no hay nada",
        NothingText = "Puede que la dirección tenga una errata o que lo que había aquí ya no exista.",
        RefusedTitle = "No ha funcionado",
        RefusedText = "El servidor no ha podido leer lo que se ha enviado.",
        WaitTitle = "Un momento, por favor",
        WaitText = "El servidor está muy ocupado. Vuelva a intentarlo dentro de un minuto.",
        FaultTitle = "Algo ha salido mal",
        FaultText = "El fallo es del servidor, no suyo. Vuelva a intentarlo dentro de un minuto.",
        Reference = "Si pide ayuda, indique esta referencia:",
    };
}
