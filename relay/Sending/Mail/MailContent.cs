using System.Globalization;
using Relay.Documents;
using Relay.Hosting;

namespace Relay.Sending.Mail;

/// <summary>What a mail says, before it is written as HTML and as plain text.</summary>
/// <param name="OwnText">What the shop says for this type of ticket; null where a simplified ticket says it.</param>
/// <param name="Link">To the ticket; never an image or anything that is loaded.</param>
/// <param name="IsAttached">Whether the PDF comes with the mail, or only the link.</param>
/// <param name="Replies">Whether somebody of the shop reads replies.</param>
/// <param name="Host">Of this relay, as customers know it.</param>
internal sealed record MailContent(TicketContent Ticket, string? OwnText, string Link, DateTimeOffset ExpiresAt, bool IsAttached, bool Replies, string Language, string Host)
{
    /// <summary>Lines of a simplified ticket: mail programs cut long mails off, and the ticket itself is attached or behind the link.</summary>
    private const int MostLines = 60;

    public MailTexts Texts { get; } = Languages.Texts<MailTexts>(Language);

    /// <summary>The words of the ticket itself, in the same language.</summary>
    public ReceiptTexts Words { get; } = ReceiptTexts.For(Language);

    public string Subject => string.Format(CultureInfo.InvariantCulture, Texts.Subjects.Of(Ticket.Type), Ticket.Store.Name, Day(DateOnly.FromDateTime(Ticket.IssuedAt.DateTime)));

    public string Kind => string.IsNullOrWhiteSpace(Ticket.Title) ? Words.Title(Ticket.Type) : Ticket.Title;

    public string IssuedAt => AmountFormat.DateAndTime(Ticket.IssuedAt, Language);

    /// <summary>A gift receipt never says what something cost.</summary>
    public string? Total => ShowsPrices && Ticket.Total is { } total ? AmountFormat.Money(total, Ticket.Currency, Language) : null;

    public IReadOnlyList<MailRow> Lines => OwnText is not null ? [] : [.. Ticket.Lines.Take(MostLines).Select(Row)];

    public IReadOnlyList<MailRow> Payments =>
        OwnText is not null || !ShowsPrices ? [] : [.. Ticket.Payments.Select(payment => new MailRow(payment.Label, null, Amount(payment.Amount)))];

    /// <summary>That there are more lines than stand here; null when there are none.</summary>
    public string? More => OwnText is null && Ticket.Lines.Count > MostLines ? Format(Texts.More, (Ticket.Lines.Count - MostLines).ToString(CultureInfo.InvariantCulture)) : null;

    public string About => IsAttached ? Texts.Attached : Texts.Linked;

    public string Kept => Format(Texts.Kept, Day(DateOnly.FromDateTime(ExpiresAt.UtcDateTime)));

    public string Answers => Replies ? Format(Texts.Replies, Ticket.Store.Name) : Texts.NoReplies;

    public string Why => Format(Texts.Why, Host);

    private bool ShowsPrices => Ticket.Type != TicketType.GiftReceipt;

    private MailRow Row(TicketLine line)
    {
        var quantity = line.Quantity is { } many ? AmountFormat.Quantity(many, Language) + (line.Unit is null ? "" : "\u00A0" + line.Unit) : null;
        if (!ShowsPrices)
            return new MailRow(line.Description, null, quantity);
        var each = quantity is not null && line.UnitPrice is { } price ? $"{quantity}\u00A0×\u00A0{Number(price)}" : null;
        return new MailRow(line.Description, each, line.Total is { } total ? Number(total) : null);
    }

    private string Number(decimal amount) => AmountFormat.Number(amount, Ticket.Currency, Language);

    private string Amount(decimal amount) => AmountFormat.Money(amount, Ticket.Currency, Language);

    private string Day(DateOnly day) => AmountFormat.Date(day, Language);

    private static string Format(string text, string value) => string.Format(CultureInfo.InvariantCulture, text, value);
}

/// <summary>A line of the simplified ticket: what, its quantity and price, its amount.</summary>
internal sealed record MailRow(string Label, string? Detail, string? Amount);
