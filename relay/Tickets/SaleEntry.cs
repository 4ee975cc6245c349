namespace Relay.Tickets;

/// <summary>What is stored of a ticket's place in its sale. Nothing of it tells the host which tickets belong together.</summary>
/// <param name="Slot">32 bytes, one for each place of a sale: only the sale's key computes them.</param>
/// <param name="Pointer">The ticket's token, sealed under the sale's key.</param>
/// <param name="Opening">Of the sale's first ticket only.</param>
internal sealed record SaleEntry(byte[] Slot, byte[] Pointer, SaleOpening? Opening);

/// <summary>Lets the shop's next requests find a sale.</summary>
/// <param name="Index">Keyed hash of till and sale.</param>
/// <param name="Stanza">The sale's key, sealed under the shop's.</param>
/// <param name="Until">When the sale takes no further tickets, and this is removed.</param>
internal sealed record SaleOpening(byte[] Index, byte[] Stanza, DateTimeOffset Until);

/// <summary>A live ticket of a sale, as the store finds it.</summary>
/// <param name="Place">Of the slots that were asked for.</param>
internal sealed record SaleMember(int Place, byte[] Pointer);
