using Relay.Displays.Carts;
using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>What a display shows for a while instead of the idle page.</summary>
internal abstract record BoardContent;

/// <summary>A ticket's code, to be scanned.</summary>
internal sealed record QrContent(TicketId Ticket, TicketQr Qr) : BoardContent;

/// <summary>The customer has opened the ticket.</summary>
/// <param name="Code">That was scanned: shown again where another ticket of its sale follows.</param>
internal sealed record ThanksContent(TicketId Ticket, string Language, TicketQr Code) : BoardContent;

/// <summary>The customer has chosen something else than scanning.</summary>
/// <param name="Choice">A word of <see cref="Relay.Tickets.Handover.CustomerChoices"/>.</param>
/// <param name="Code">Beside which it was chosen.</param>
internal sealed record ChosenContent(TicketId Ticket, string Choice, string Language, TicketQr Code) : BoardContent;

/// <summary>A text of the till's own.</summary>
internal sealed record MessageContent(string Text) : BoardContent;

/// <summary>The display's own name, large, so that a person finds it among others.</summary>
internal sealed record NameContent : BoardContent;

/// <summary>A sale as it is rung up.</summary>
internal sealed record CartContent(Cart Cart) : BoardContent;
