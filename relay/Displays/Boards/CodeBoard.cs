using Relay.Hosting;
using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>A ticket's code and what stands beside it.</summary>
internal static class CodeBoard
{
    public static Board Of(Board frame, TicketQr qr, BoardTexts texts, PublicLinks links) => frame with
    {
        Heading = texts.Ticket,
        Text = texts.Scan,
        Amount = qr.Amount,
        Host = links.Host,
        Check = TicketCheck.Of(qr.Token),
        CheckLabel = texts.Compare,
        Link = Typed(qr.Token, links),
        LinkLabel = texts.OrType,
        Qr = qr.Packed,
        Why = texts.Why(qr.LegalClass),
        Ticket = qr,
    };

    /// <summary>The link as one types it: hyphens help the eye and do not matter, a browser adds the scheme.</summary>
    private static string Typed(Token token, PublicLinks links)
    {
        const int group = 4;
        var symbols = token.Reveal();
        var groups = symbols.Chunk(group).Select(part => new string(part));
        return (links.IsHttps ? links.Host : links.Origin) + "/T/" + string.Join('-', groups);
    }
}
