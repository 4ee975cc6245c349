using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

/// <summary>Tells a till what became of its tickets.</summary>
internal sealed class TicketBoard(ITicketStore store, TicketVault vault, PublicLinks links, TimeProvider time)
{
    private const int MostCharacters = 2000;

    public async ValueTask<TicketState> DescribeAsync(OpenedTicket ticket, CancellationToken cancellation) =>
        await DescribeAsync(ticket.Row, ticket.Token, ticket.Content.Number, cancellation);

    /// <summary>The till's live ticket of that number; null where there is none that its shop can open.</summary>
    public async ValueTask<TicketState?> FindAsync(TillId till, string number, ShopKeys keys, CancellationToken cancellation)
    {
        if (TextRules.Accept(number, MostCharacters, multiline: false, out _, out _) is not { } composed)
            return null;
        var index = keys.NumberIndex(composed);
        if (await store.FindByNumberAsync(till, index, time.GetUtcNow(), cancellation) is not { } row
            || await vault.OpenSealedAsync(row, keys, cancellation) is not { } content
            || !Token.TryParse(content.Header.Token, out var token))
            return null;
        return await DescribeAsync(row, token, content.Header.Number, cancellation);
    }

    private async ValueTask<TicketState> DescribeAsync(TicketRow row, Token token, string number, CancellationToken cancellation)
    {
        var events = await store.ReadEventsAsync(row.Id, cancellation);
        var furthest = events.Select(one => one.Type).Where(type => type <= TicketEventType.Opened).Append(TicketEventType.Received).Max();
        return new TicketState(
            token.Reveal(), links.Ticket(token), links.TicketQr(token), number, row.Reference, EventNames.InState(furthest, null), row.ReceivedAt.UtcDateTime, row.ExpiresAt.UtcDateTime,
            [.. events.Reverse().Select(one => new TicketStateEvent(EventNames.InState(one.Type, one.Detail), one.At.UtcDateTime))]);
    }
}
