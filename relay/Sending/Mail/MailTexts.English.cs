namespace Relay.Sending.Mail;

internal sealed partial record MailTexts
{
    public static MailTexts English { get; } = new()
    {
        Language = "en",
        Subjects = new(
            "Your receipt from {0}, {1}", "Your invoice from {0}, {1}", "Your gift receipt from {0}, {1}", "Your voucher from {0}, {1}",
            "Your prepaid card from {0}, {1}", "Your service slip from {0}, {1}", "Your card slip from {0}, {1}"),
        Attached = "The attached PDF is the ticket, signed and complete: keep it. This mail is only a summary.",
        Linked = "The ticket itself opens with this link; this mail is only a summary.",
        Open = "Open the ticket",
        Kept = "The link opens until {0}. Whoever has it can read the ticket.",
        More = "and {0} more: see the ticket.",
        Replies = "A question about the purchase? Reply to this mail: it goes to {0}.",
        NoReplies = "Nobody reads replies to this mail.",
        Why = "This mail was sent because this address was given for this one ticket, at the till or on the ticket’s page. If it was not you, somebody mistyped it. "
            + "{0}, which sends it for the shop, erases your address as soon as the mail is delivered, and uses it for nothing else.",
    };
}
