namespace Relay.Printing.Jobs;

/// <summary>What a printer last said of itself. Null: it has not said.</summary>
/// <param name="Paper"><c>ok</c>, <c>low</c> or <c>out</c>.</param>
/// <param name="CoverOpen">Whether its cover is open.</param>
/// <param name="DrawerHigh">What the drawer's contact says; which of the two is open depends on the drawer.</param>
/// <param name="Problem">Why it cannot print now: a word of <see cref="PrintReasons"/>; null when it can.</param>
internal sealed record PrinterStatus(string? Paper = null, bool? CoverOpen = null, bool? DrawerHigh = null, string? Problem = null)
{
    public static PrinterStatus Unheard { get; } = new();
}
