using Relay.Hosting;

namespace Relay.Tickets;

/// <summary>Addresses of one ticket.</summary>
internal static class TicketLinks
{
    /// <summary>What the customer opens.</summary>
    public static string Ticket(this PublicLinks links, Token token) => links.To("/T/" + token.Reveal());

    /// <summary>The picture of the QR code.</summary>
    public static string TicketQr(this PublicLinks links, Token token) => links.Ticket(token) + "/qr.svg";

    /// <summary>What the till asks for state and events.</summary>
    public static string TicketState(this PublicLinks links, Token token) => links.To("/v1/tickets/" + token.Reveal());
}
