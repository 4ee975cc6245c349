using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays;

/// <summary>Tells Tickets who is there, and shows what is handed over by display.</summary>
internal sealed class DisplayAudience(DisplayDirectory displays, Watchers watchers, TillBoards boards, PublicLinks links) : ITillAudience
{
    public int CountDisplays(TillId till) => displays.Of(till).Count(display => watchers.IsOnline(display.Id));

    public int Show(OpenedTicket ticket, Shop shop, TillId till)
    {
        var code = new TicketQr(TicketNotice.Of(ticket.Content, ticket.Token, display: true), links.ForQr("/T/" + ticket.Token.Reveal()));
        boards.Show(till, new QrContent(ticket.Row.Id, code), TimeSpan.FromSeconds(shop.QrSeconds));
        return CountDisplays(till);
    }
}
