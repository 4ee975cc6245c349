namespace Relay.Printing;

internal sealed partial record PrintingTexts
{
    public static PrintingTexts Spanish { get; } = new()
    {
        TestTitle = "Impresión de prueba",
        Columns = "Columnas / puntos",
        CodePage = "Página de códigos",
        ChooseCodePage = "La página de códigos correcta muestra estas letras en su línea:",
        CustomerRequest = "a petición del cliente",
        PaperFault = "fallo de papel",
        Unreadable = "ilegible",
        Lost = "perdido",
        Accounting = "para contabilidad",
    };
}
