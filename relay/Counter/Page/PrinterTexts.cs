using Relay.Hosting;

namespace Relay.Counter.Page;

/// <summary>What the shop's page says of printers.</summary>
internal sealed partial record PrinterTexts : ITexts<PrinterTexts>
{
    public required string Printers { get; init; }
    public required string NoPrinter { get; init; }
    public required string NotHeard { get; init; }
    /// <summary><c>{count}</c> jobs.</summary>
    public required string Waiting { get; init; }
    public required string PaperLow { get; init; }
    public required string DrawerOpen { get; init; }
    public required string Test { get; init; }
    public required string TestSent { get; init; }
    /// <summary>Before why the printer cannot print now.</summary>
    public required string Problem { get; init; }
    public required string NotPrinted { get; init; }
    /// <summary>A print that did not come out.</summary>
    public required string Failed { get; init; }
    /// <summary>A print that may have come out.</summary>
    public required string Unknown { get; init; }
    /// <summary>A drawer that was not opened, or may not have been.</summary>
    public required string Drawer { get; init; }
    public required string CodePageNumber { get; init; }
    public required string CodePageHint { get; init; }
    public required string Painted { get; init; }
    public required string Remove { get; init; }
    public required string RemoveTitle { get; init; }
    public required string RemoveText { get; init; }
    public required string Add { get; init; }
    public required string Kind { get; init; }
    public required string Width { get; init; }
    public required string AddIt { get; init; }
    public required string UrlTitle { get; init; }
    public required string UrlText { get; init; }
    public required string StarSteps { get; init; }
    public required string EpsonSteps { get; init; }
    public required string Done { get; init; }

    // Why something did not print, behind "Not printed": a text for each reason of the contract.
    public required string PaperOut { get; init; }
    public required string CoverOpen { get; init; }
    public required string PaperJam { get; init; }
    public required string Cutter { get; init; }
    public required string Mechanical { get; init; }
    public required string Offline { get; init; }
    public required string Forbidden { get; init; }
    public required string PrinterError { get; init; }
    public required string Unreadable { get; init; }
    public required string NotFetched { get; init; }
    public required string NoAnswer { get; init; }
    public required string Interrupted { get; init; }
    public required string Expired { get; init; }
    public required string OnRequestOnly { get; init; }
    public required string TicketGone { get; init; }
    public required string PrinterGone { get; init; }
    public required string NoCardSlip { get; init; }
    public required string NotPrintable { get; init; }
}
