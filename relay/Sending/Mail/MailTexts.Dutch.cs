namespace Relay.Sending.Mail;

internal sealed partial record MailTexts
{
    public static MailTexts Dutch { get; } = new()
    {
        Language = "nl",
        Subjects = new(
            "Uw kassabon van {0} van {1}", "Uw factuur van {0} van {1}", "Uw ruilbon van {0} van {1}", "Uw tegoedbon van {0} van {1}",
            "Uw prepaidkaart van {0} van {1}", "Uw servicebon van {0} van {1}", "Uw pinbon van {0} van {1}"),
        Attached = "De bijgevoegde pdf is de bon, ondertekend en volledig: bewaar die. Deze mail is maar een samenvatting.",
        Linked = "De bon zelf gaat open met deze link: deze mail is maar een samenvatting.",
        Open = "Bon openen",
        Kept = "De link gaat open tot {0}. Wie hem heeft, kan de bon lezen.",
        More = "en nog {0}: zie de bon.",
        Replies = "Een vraag over de aankoop? Beantwoord deze mail: die gaat naar {0}.",
        NoReplies = "Niemand leest antwoorden op deze mail.",
        Why = "Deze mail kwam omdat dit adres voor deze ene bon is opgegeven, aan de kassa of op de pagina van de bon. Was u dat niet, dan heeft iemand zich vertypt. "
            + "{0} stuurt hem voor de winkel, wist uw adres zodra de mail is afgeleverd, en gebruikt het nergens anders voor.",
    };
}
