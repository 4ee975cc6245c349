namespace Relay.Viewing.Texts;

internal sealed partial record SendTexts
{
    public static SendTexts English { get; } = new()
    {
        Title = "Send it to me",
        EmailLabel = "Your e-mail address",
        EmailButton = "Send by e-mail",
        PhoneLabel = "Your mobile number",
        PhoneButton = "Send by SMS",
        Notice = "{1} sends it for {0}. Your address is used for this once, kept sealed until the message is delivered (four days at most), then erased. No advertising, no account.",
        WrongEmail = "This is not an e-mail address. One looks like anne@example.org.",
        WrongPhone = "This is not the number of a mobile phone. One looks like +33 6 12 34 56 78.",
        AskTitle = "Is the address right?",
        Ask = "Did you mean",
        Yes = "Yes, send it there",
        No = "No, send it to {0}",
        DoneTitle = "It is on its way",
        Done = "The receipt goes to {0}. If it is not there in a few minutes, look among the unwanted mail.",
        TooManyTitle = "Sent often enough",
        TooMany = "This receipt has been sent several times within an hour. You can download it here at any time.",
        NotOffered = "This shop does not offer that. You can download the receipt here.",
        Back = "Back to the receipt",
    };
}
