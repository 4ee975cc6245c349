namespace Relay.Viewing.Texts;

internal sealed partial record SendTexts
{
    public static SendTexts German { get; } = new()
    {
        Title = "An mich senden",
        EmailLabel = "Ihre E-Mail-Adresse",
        EmailButton = "Per E-Mail senden",
        PhoneLabel = "Ihre Handynummer",
        PhoneButton = "Per SMS senden",
        Notice = "{1} sendet ihn für {0}. Ihre Adresse dient nur diesem einen Mal, bleibt versiegelt, bis die Nachricht zugestellt ist (höchstens vier Tage), und wird dann gelöscht. Keine Werbung, kein Konto.",
        WrongEmail = "Das ist keine E-Mail-Adresse. Eine sieht aus wie anne@example.org.",
        WrongPhone = "Das ist keine Handynummer. Eine sieht aus wie +49 1512 3456789.",
        AskTitle = "Stimmt die Adresse?",
        Ask = "Meinten Sie",
        Yes = "Ja, dorthin senden",
        No = "Nein, an {0} senden",
        DoneTitle = "Er ist unterwegs",
        Done = "Der Bon geht an {0}. Ist er in einigen Minuten nicht da, sehen Sie bei den unerwünschten Mails nach.",
        TooManyTitle = "Oft genug gesendet",
        TooMany = "Dieser Bon wurde in einer Stunde mehrmals gesendet. Sie können ihn hier jederzeit herunterladen.",
        NotOffered = "Dieses Geschäft bietet das nicht an. Sie können den Bon hier herunterladen.",
        Back = "Zurück zum Bon",
    };
}
