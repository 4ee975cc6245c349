namespace Relay.Documents;

/// <summary>Everything one receipt PDF is made of. Equal input gives equal bytes.</summary>
/// <param name="Content">What the ticket says.</param>
/// <param name="TicketJson">The data as the POS sent it, embedded as <c>ticket.json</c>.</param>
/// <param name="Logo">The shop's PNG, or null.</param>
/// <param name="Duplicate">A number of 1 or more marks this as that duplicate, with its reason; null is the original.</param>
internal sealed record ReceiptDocument(
    TicketContent Content, ReadOnlyMemory<byte> TicketJson, byte[]? Logo = null, DuplicateMark? Duplicate = null);

/// <summary>"Duplicate n° 2, paper fault": every copy after the first says so.</summary>
internal sealed record DuplicateMark(int Number, string? Reason);
