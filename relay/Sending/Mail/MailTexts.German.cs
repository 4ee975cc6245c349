namespace Relay.Sending.Mail;

internal sealed partial record MailTexts
{
    public static MailTexts German { get; } = new()
    {
        Language = "de",
        Subjects = new(
            "Ihr Kassenbon von {0} vom {1}", "Ihre Rechnung von {0} vom {1}", "Ihr Umtauschbon von {0} vom {1}", "Ihr Gutschein von {0} vom {1}",
            "Ihre Guthabenkarte von {0} vom {1}", "Ihr Servicebeleg von {0} vom {1}", "Ihr Kartenbeleg von {0} vom {1}"),
        Attached = "Das angehängte PDF ist der Bon, signiert und vollständig: Bewahren Sie es auf. Diese Mail fasst ihn nur zusammen.",
        Linked = "Den Bon selbst öffnet dieser Link: Diese Mail fasst ihn nur zusammen.",
        Open = "Bon öffnen",
        Kept = "Der Link öffnet sich bis zum {0}. Wer ihn hat, kann den Bon lesen.",
        More = "und {0} weitere: siehe Bon.",
        Replies = "Eine Frage zum Einkauf? Antworten Sie auf diese Mail: Sie geht an {0}.",
        NoReplies = "Antworten auf diese Mail liest niemand.",
        Why = "Diese Mail kam, weil diese Adresse für diesen einen Bon angegeben wurde, an der Kasse oder auf der Seite des Bons. Waren Sie das nicht, hat sich jemand "
            + "vertippt. {0} verschickt sie für das Geschäft, löscht Ihre Adresse, sobald die Mail zugestellt ist, und verwendet sie für nichts anderes.",
    };
}
