using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets.Reading;

namespace Relay.Tickets;

/// <summary>A request to take a ticket in.</summary>
/// <param name="IdempotencyKey">8 to 128 visible ASCII characters, checked.</param>
/// <param name="Sent">Its data, and perhaps a document.</param>
internal sealed record IntakeRequest(Shop Shop, TillId Till, ShopSecret Secret, string IdempotencyKey, SentTicket Sent);

/// <summary>What became of it: the answer, byte for byte the same however often it is given, or a problem.</summary>
/// <param name="Json">The body of the 201; empty where there is a problem.</param>
/// <param name="Replayed">Whether the ticket was there before.</param>
internal sealed record IntakeOutcome(Token Token, byte[] Json, bool Replayed, ProblemAnswer? Problem)
{
    public static IntakeOutcome Refused(ProblemAnswer problem) => new(default, [], false, problem);

    public static IntakeOutcome Refused(ProblemType type, string? detail = null) => Refused(new ProblemAnswer(type, detail));
}
