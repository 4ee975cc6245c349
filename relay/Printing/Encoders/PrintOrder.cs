using Relay.Documents.Paper;

namespace Relay.Printing.Encoders;

/// <summary>What a printer is to do, whatever language it speaks.</summary>
/// <param name="Pages">Each ends with a cut. None: only the drawer opens.</param>
/// <param name="Kick">Comes before the pages: the cashier needs the drawer first.</param>
internal sealed record PrintOrder(IReadOnlyList<PaperTicket> Pages, DrawerKick? Kick)
{
    public CutKind Cut { get; init; } = CutKind.Partial;

    /// <summary>Whether the printer draws QR and bar codes itself; many cheap ones cannot, and get them as dots.</summary>
    public bool NativeCodes { get; init; } = true;

    /// <summary>The printer's own number of its code page, where it is not the usual one: clones count differently.</summary>
    public int? CodePageNumber { get; init; }
}

internal enum CutKind { Partial, Full, None }

/// <summary>One pulse to the drawer's magnet.</summary>
/// <param name="Pin">2 or 5 of the printer's drawer socket.</param>
/// <param name="Milliseconds">How long it pulls, 50 to 500.</param>
internal sealed record DrawerKick(int Pin = 2, int Milliseconds = 100);
