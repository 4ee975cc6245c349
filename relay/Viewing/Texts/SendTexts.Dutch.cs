namespace Relay.Viewing.Texts;

internal sealed partial record SendTexts
{
    public static SendTexts Dutch { get; } = new()
    {
        Title = "Stuur hem naar mij",
        EmailLabel = "Uw e-mailadres",
        EmailButton = "Per e-mail sturen",
        PhoneLabel = "Uw mobiele nummer",
        PhoneButton = "Per sms sturen",
        Notice = "{1} stuurt hem voor {0}. Uw adres dient alleen deze keer, blijft verzegeld tot het bericht is afgeleverd (hoogstens vier dagen) en wordt dan gewist. Geen reclame, geen account.",
        WrongEmail = "Dit is geen e-mailadres. Het lijkt op anne@example.org.",
        WrongPhone = "Dit is geen nummer van een mobiele telefoon. Het lijkt op +31 6 12345678.",
        AskTitle = "Klopt het adres?",
        Ask = "Bedoelde u",
        Yes = "Ja, stuur hem daarheen",
        No = "Nee, stuur hem naar {0}",
        DoneTitle = "Hij is onderweg",
        Done = "De bon gaat naar {0}. Is hij er over een paar minuten niet, kijk dan bij de ongewenste mail.",
        TooManyTitle = "Vaak genoeg verstuurd",
        TooMany = "Deze bon is binnen een uur een paar keer verstuurd. U kunt hem hier altijd downloaden.",
        NotOffered = "Deze winkel biedt dat niet aan. U kunt de bon hier downloaden.",
        Back = "Terug naar de bon",
    };
}
