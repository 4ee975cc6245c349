using System.Globalization;
using Relay.Displays.Boards;
using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Displays.Choices;

/// <summary>Which buttons a customer sees beside a code: what the shop allows, in its order.</summary>
internal sealed class ChoiceOffers(TicketHandover handover)
{
    /// <param name="texts">In the language of the board.</param>
    public IReadOnlyList<BoardChoice> For(Shop shop, TillId till, TicketQr ticket, BoardTexts texts) =>
        [.. Words(shop, ticket).Select(choice => Offer(choice, shop, till, texts))];

    /// <summary>The words of the choices that are open beside this ticket.</summary>
    public static IEnumerable<string> Words(Shop shop, TicketQr ticket) => shop.Choices
        .Where(choice => choice != CustomerChoices.Paper || ticket.CanPrint)
        .SelectMany(choice => choice == CustomerChoices.Paper && ticket.HasCardSlip ? [choice, CustomerChoices.CardSlip] : new[] { choice });

    public static string Label(string choice, BoardTexts texts) => choice switch
    {
        CustomerChoices.Paper => texts.Paper,
        CustomerChoices.CardSlip => texts.CardSlip,
        CustomerChoices.Email => texts.Email,
        CustomerChoices.Sms => texts.Sms,
        _ => texts.NoTicket,
    };

    /// <summary>Whether an address is asked for: not where it could not be used.</summary>
    public bool AsksAddress(string choice, Shop shop, TillId till) => choice switch
    {
        CustomerChoices.Email => IsOpen(DeliveryChannels.Email, shop, till),
        CustomerChoices.Sms => IsOpen(DeliveryChannels.Sms, shop, till),
        _ => false,
    };

    /// <summary>The address that was probably meant, where this one looks mistyped.</summary>
    public string? Meant(string choice, string address, Shop shop, TillId till) => handover.Find(choice)?.Choose(choice, address, shop, till)?.Suggestion;

    /// <summary>Whether the relay itself sends it; else the till is told, and does what it can.</summary>
    public bool Sends(string choice, Shop shop, TillId till) => AsksAddress(choice, shop, till) && handover.Find(choice) is not null;

    private BoardChoice Offer(string choice, Shop shop, TillId till, BoardTexts texts)
    {
        var button = new BoardChoice(choice, Label(choice, texts));
        if (!AsksAddress(choice, shop, till))
            return button;
        var isMail = choice == CustomerChoices.Email;
        return button with
        {
            Heading = isMail ? texts.EmailPrompt : texts.SmsPrompt,
            Notice = Notice(shop, texts),
            Rows = isMail ? Keyboard.For(texts.Language) : Keyboard.Pad,
            Helpers = isMail ? Keyboard.Ends(shop) : [],
            Start = isMail ? null : CallingCode.Of(shop.Country)?.Prefix,
            Send = texts.Send,
            Cancel = texts.Cancel,
            Erase = texts.Erase,
        };
    }

    public static string Notice(Shop shop, BoardTexts texts) => string.Format(CultureInfo.InvariantCulture, texts.Notice, shop.Name);

    private bool IsOpen(string channel, Shop shop, TillId till) => handover.Find(channel) is not { } way || way.Refusal(shop, till) is null;
}
