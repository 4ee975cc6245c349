using Relay.Printing.Jobs;

namespace Relay.Printing;

/// <summary>A printer as its shop sees it.</summary>
/// <param name="Tills">Whose jobs it prints; empty: every till's that has no printer of its own.</param>
/// <param name="Waiting">Jobs that wait for it, with the one that it has.</param>
/// <param name="NotPrinted">The last jobs that did not come out or may not have, newest first: at most ten.</param>
internal sealed record PrinterBody(
    string PrinterId, string Name, string Protocol, IReadOnlyList<string> Tills, int Width, int Columns, int Dots, string CodePage, int? CodePageNumber,
    string Codes, string Cut, int DrawerPin, int DrawerMilliseconds, string DrawerOpenLevel, string? Address, int? Port, bool? Tls, DateTime AddedAt, PrinterState Status, int Waiting,
    IReadOnlyList<NotPrinted> NotPrinted)
{
    /// <summary>Characters of a name.</summary>
    public const int NameLength = 60;
}

/// <summary>How a printer is, as far as it said.</summary>
/// <param name="Online">Whether it was heard a short while ago.</param>
/// <param name="LastPoll">When it was heard last; absent: not since the relay started.</param>
/// <param name="Paper"><c>ok</c>, <c>low</c> or <c>out</c>.</param>
/// <param name="Cover"><c>closed</c> or <c>open</c>.</param>
/// <param name="Drawer"><c>closed</c> or <c>open</c>, by what the printer's setting says of its drawer's contact.</param>
/// <param name="Problem">Why it cannot print now: a word.</param>
internal sealed record PrinterState(bool Online, DateTime? LastPoll, string? Paper, string? Cover, string? Drawer, string? Problem);

/// <summary>Why a job did not print, or a drawer did not open.</summary>
/// <param name="Channel"><c>print</c> or <c>drawer</c>.</param>
/// <param name="State"><c>failed</c>, or <c>unknown</c>: it may have come out, a person looks.</param>
/// <param name="Reason">A word, such as <c>paper-out</c> or <c>expired</c>.</param>
internal sealed record NotPrinted(string DeliveryId, string TillId, string Channel, string State, string Reason, DateTime At);

/// <summary>A new printer. The address is shown this once: only its hash is kept.</summary>
/// <param name="Url">What is typed into the printer; absent where the relay calls the printer.</param>
internal sealed record AddedPrinter(string PrinterId, string Name, string Protocol, string? Url);

/// <summary>Tells of printers what the stored record cannot: how they are.</summary>
internal sealed class PrinterDescriber(PrintQueues queues, PrintTroubles troubles, PrintingOptions options, TimeProvider time)
{
    /// <param name="till">Whose jobs alone are told; null tells those of the whole shop.</param>
    public PrinterBody Describe(Printer printer, string? till)
    {
        var queue = queues.Of(printer.Id);
        return new PrinterBody(
            printer.Id, printer.Name, PrinterWords.Of(printer.Protocol), [.. printer.Tills.Select(till => till.Value)], printer.Width, printer.Columns, printer.Dots,
            printer.CodePage, printer.CodePageNumber, printer.NativeCodes ? PrinterWords.Native : PrinterWords.Raster, PrinterWords.Of(printer.Cut), printer.DrawerPin,
            printer.DrawerMilliseconds, printer.DrawerOpenIsHigh ? "high" : "low", printer.Address?.Host, printer.Address?.Port, printer.Address?.Tls, printer.AddedAt.UtcDateTime,
            State(printer, queue), queue.Waiting.Count + (queue.Current is null ? 0 : 1),
            [.. troubles.Of(printer.Id).Where(one => till is null || one.Till == till).Select(one =>
                new NotPrinted(one.DeliveryId, one.Till, one.Channel, one.IsUnknown ? "unknown" : "failed", one.Reason, one.At.UtcDateTime))]);
    }

    private PrinterState State(Printer printer, PrintQueue queue)
    {
        var (status, heard) = (queue.Status, queue.PolledAt);
        return new PrinterState(
            heard is { } at && time.GetUtcNow() - at < TimeSpan.FromSeconds(options.OfflineSeconds), heard?.UtcDateTime, status.Paper,
            status.CoverOpen is { } open ? (open ? "open" : "closed") : null,
            status.DrawerHigh is { } high ? (high == printer.DrawerOpenIsHigh ? "open" : "closed") : null, status.Problem);
    }
}
