using Relay.Documents;
using Relay.Tickets.Handover;

namespace Relay.Tickets.Reading;

/// <summary>What a ticket's data mean where they are silent.</summary>
/// <param name="IssuedAt">When the relay received it.</param>
internal sealed record TicketDefaults(StoreBlock Store, string Language, DateTimeOffset IssuedAt);

/// <summary>A ticket that was read without an error.</summary>
/// <param name="OwnStore">Whether the data brought a store block of their own.</param>
/// <param name="Token">The one that the POS made; null where the relay makes it.</param>
/// <param name="Display">Whether displays show it by themselves.</param>
/// <param name="Wanted">What is to be done with it beyond storing and showing.</param>
/// <param name="Sale">The till's id of the sale that it belongs to.</param>
/// <param name="RetainDays">How long the POS wants it kept; null for the shop's setting.</param>
internal sealed record ReadTicket(TicketContent Content, bool OwnStore, Token? Token, bool Display, IReadOnlyList<WantedHandover> Wanted, string? Sale, int? RetainDays);
