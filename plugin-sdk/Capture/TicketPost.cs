using System.Globalization;
using Capture.Paper;
using Capture.Receipts;

namespace Capture;

/// <summary>Hands each sheet over as a ticket.</summary>
/// <param name="log">Gets what a shop should know; never what a receipt says.</param>
internal sealed class TicketPost(RelayClient relay, CaptureOptions options, TimeProvider time, Action<string> log)
{
    private int _sheets;
    private bool _relayTakesNoPdf;

    public async Task<Submission?> SendAsync(PaperSheet sheet, CancellationToken cancellation)
    {
        foreach (var doubt in sheet.Doubts)
            log($"The till sent a command that is not known ({doubt}): the rest of its line is marked as left out, and the receipt goes as a picture of the paper too.");
        var now = time.GetLocalNow();
        // Unique also for the next sheet of the same second.
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss}-{Interlocked.Increment(ref _sheets)}");
        var ticket = ReceiptTicket.Of(sheet, ReceiptReader.Read(sheet, options.Rules), stamp, options.Currency, now);
        try
        {
            return await SubmitAsync(ticket, sheet, cancellation);
        }
        catch (DuplicateNumberException)
        {
            // The till counts anew each day, or prints a copy.
            ticket.Number = $"{ticket.Number} ({stamp})";
            return await SubmitAsync(ticket, sheet, cancellation);
        }
        catch (ContentRefusedException refused)
        {
            // What the rules found is no number or total after all.
            log($"The number or the total of a receipt was not taken: {Why(refused)}");
            return await PlainAsync(sheet, stamp, now, cancellation);
        }
        catch (RelayException refused)
        {
            log($"A receipt was not taken: {Why(refused)}");
            return null;
        }
    }

    /// <summary>As it stands, without what was found on it.</summary>
    private async Task<Submission?> PlainAsync(PaperSheet sheet, string stamp, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await SubmitAsync(ReceiptTicket.Of(sheet, new Receipt(null, null, null), stamp, options.Currency, now), sheet, cancellation);
        }
        catch (RelayException refused)
        {
            log($"A receipt was not taken: {Why(refused)}");
            return null;
        }
    }

    private static string Why(RelayException refused) => $"{refused.Message} {string.Join(", ", refused.Problem.Errors.Select(error => $"{error.Pointer}: {error.Detail}"))}";

    private async Task<Submission> SubmitAsync(Ticket ticket, PaperSheet sheet, CancellationToken cancellation)
    {
        if (!_relayTakesNoPdf && NeedsPaper(sheet, ticket))
            try
            {
                return await relay.SubmitWithPdfAsync(ticket, PaperPdf.Write(sheet, options.Columns), cancellation);
            }
            catch (NotAvailableException)
            {
                _relayTakesNoPdf = true;
                log("This relay takes no PDFs: pictures on receipts are left out.");
            }
            catch (ContentRefusedException refused) when (refused.Problem.Slug == "pdf-rejected")
            {
                log($"The relay does not take this receipt's pictures: {refused.Message}");
            }
        return await relay.SubmitAsync(ticket, cancellation);
    }

    /// <summary>Whether the paper shows what the ticket's data cannot carry as it is: pictures, codes to scan, and what was not understood.</summary>
    private static bool NeedsPaper(PaperSheet sheet, Ticket ticket) =>
        sheet.Doubts.Count > 0 || sheet.Parts.Any(part => part is PaperImage or PaperQr || (part is PaperBarcode bars && bars.Text != ticket.Barcode?.Value));
}
