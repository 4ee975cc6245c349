using Relay.Documents;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

/// <summary>A ticket opened with its token or by its shop.</summary>
/// <param name="FileName">As a person would write it: <c>Ticket CHAUSSURES 2017-11-23 1082000000825.pdf</c>.</param>
internal sealed record OpenedTicket(
    TicketRow Row, Token Token, TicketContent Content, string FileName, byte[] Pdf, byte[] TicketJson, byte[] Statement)
{
    /// <summary>Whether the document is the till's own.</summary>
    public OwnDocument Own { get; init; }

    /// <summary>False where the document could not be extended, and its statement stands beside it only.</summary>
    public bool IsSealed { get; init; } = true;

    /// <summary>Opens the other tickets of its sale; null where there is no sale, or this ticket's link may not show it.</summary>
    public SaleKey? Sale { get; init; }
}
