using System.Text.Json.Serialization;

namespace Relay.Tickets;

/// <summary>The answer to a ticket that is safe on disk.</summary>
/// <param name="Link">What the customer opens.</param>
/// <param name="Qr">The link's QR code as SVG.</param>
/// <param name="Reference">The ticket's public name: what happens to it is told under this, and it opens nothing.</param>
/// <param name="Displays">How many displays show it now.</param>
internal sealed record TicketAccepted(
    string Token, string Link, string Qr, string Number, Guid Reference, DateTime ExpiresAt, int Displays, AcceptedDocument Document);

/// <summary>The signed PDF; <paramref name="Sha256"/> in lower-case hex.</summary>
internal sealed record AcceptedDocument(string Sha256, int Bytes, IReadOnlyList<string> Signatures);

/// <summary>A stored ticket as its till sees it.</summary>
/// <param name="Reference">Under which events name it.</param>
/// <param name="State">The furthest that it came: <c>received</c>, <c>shown</c> or <c>opened</c>.</param>
/// <param name="Events">Newest first.</param>
internal sealed record TicketState(
    string Token, string Link, string Qr, string Number, Guid Reference, string State, DateTime ReceivedAt, DateTime ExpiresAt, IReadOnlyList<TicketStateEvent> Events);

/// <summary>One event; the time of <c>opened</c> is cut to the hour.</summary>
internal sealed record TicketStateEvent(string Type, DateTime At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TicketAccepted))]
[JsonSerializable(typeof(TicketState))]
internal sealed partial class TicketsJson : JsonSerializerContext;
