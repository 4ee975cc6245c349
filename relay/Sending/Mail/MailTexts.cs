using Relay.Documents;
using Relay.Hosting;

namespace Relay.Sending.Mail;

/// <summary>The words of mails.</summary>
internal sealed partial record MailTexts : ITexts<MailTexts>
{
    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public required SubjectTexts Subjects { get; init; }

    /// <summary>That the attachment is the ticket.</summary>
    public required string Attached { get; init; }

    /// <summary>That the ticket is behind the link.</summary>
    public required string Linked { get; init; }

    /// <summary>On the button.</summary>
    public required string Open { get; init; }

    /// <summary>Before a day.</summary>
    public required string Kept { get; init; }

    /// <summary>After the lines that stand here, how many more there are.</summary>
    public required string More { get; init; }

    /// <summary>With the shop's name.</summary>
    public required string Replies { get; init; }
    public required string NoReplies { get; init; }

    /// <summary>Why this mail came, and what becomes of the address, with this host's name.</summary>
    public required string Why { get; init; }
}

/// <summary>Subjects by type, each with the shop and the day.</summary>
internal sealed record SubjectTexts(string Receipt, string Invoice, string GiftReceipt, string Voucher, string PrepaidCard, string ServiceSlip, string CardSlip)
{
    public string Of(TicketType type) => type switch
    {
        TicketType.Invoice => Invoice,
        TicketType.GiftReceipt => GiftReceipt,
        TicketType.Voucher => Voucher,
        TicketType.PrepaidCard => PrepaidCard,
        TicketType.Service => ServiceSlip,
        TicketType.CardSlip => CardSlip,
        _ => Receipt,
    };
}
