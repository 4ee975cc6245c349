namespace FolderTill;

/// <summary>Sends one PDF.</summary>
internal sealed class PdfPost(RelayClient relay)
{
    /// <summary>What became of it; null where it should be tried again later.</summary>
    public async Task<PdfOutcome?> SendAsync(string number, byte[] pdf, CancellationToken cancellation)
    {
        try
        {
            var sent = await relay.SubmitPdfAsync(pdf, new PdfFacts { Number = number }, cancellation);
            return new PdfOutcome(true, sent.Link ?? "");
        }
        catch (NotAvailableException refused)
        {
            return new PdfOutcome(false, "This relay takes no PDFs from this shop: " + refused.Message);
        }
        catch (DuplicateNumberException)
        {
            return new PdfOutcome(false, "Another ticket has this number: the file's name must be new.");
        }
        catch (ContentRefusedException refused)
        {
            // Where several things are wrong, the message says each of them already.
            return new PdfOutcome(false, string.Join(" ", refused.Problem.Errors.Select(error => error.Detail).Where(detail => !refused.Message.Contains(detail, StringComparison.Ordinal)).Prepend(refused.Message)));
        }
        catch (RelayException trouble) when (trouble.IsTransient)
        {
            return null;
        }
    }
}

/// <param name="Text">The link, or why it was refused.</param>
internal sealed record PdfOutcome(bool Sent, string Text);
