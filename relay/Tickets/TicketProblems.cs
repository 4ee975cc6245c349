using Relay.Documents.Incoming;
using Relay.Hosting;

namespace Relay.Tickets;

/// <summary>What a ticket can be refused with.</summary>
internal static class TicketProblems
{
    public static readonly ProblemType NotAvailable = new("not-available", 422, "This version of the relay cannot do that yet.",
        "The contract knows the member that errors names, but this version does not act on it. It is refused rather than ignored, "
        + "so that nobody waits for a mail or a print that never comes. Leave the member out.");

    public static readonly ProblemType IdempotencyMismatch = new("idempotency-mismatch", 422, "The Idempotency-Key came with another body before.",
        "A key stands for one request. Send a changed ticket under a new key; repeat a request with its own key and exactly the same body.");

    public static readonly ProblemType IdempotencyRunning = new("idempotency-running", 409, "The same request is still being worked on.",
        "Another request with this Idempotency-Key has not been answered yet. Send the same request again after Retry-After.");

    public static readonly ProblemType DuplicateNumber = new("duplicate-number", 409, "The till has sent another ticket under this number.",
        "The pair of till and number is unique as long as the ticket lives. Sending the same content again is answered with the same ticket; other content is refused.");

    public static readonly ProblemType TokenTaken = new("token-taken", 409, "The token is in use, or was.",
        "A token stands for one ticket for ever. Make a new one from 130 random bits.");

    public static readonly ProblemType Damaged = new("ticket-damaged", 500, "The stored ticket is damaged.",
        "Its sealed bytes no longer open, so nothing of them is shown. Other tickets are not affected. The host can run the command 'check'.");

    public static readonly ProblemType PdfRejected = new("pdf-rejected", 422, "The PDF breaks a rule.",
        "A till's own PDF is taken as it is or not at all: nothing is repaired. The member rules names each rule that it breaks, errors says how. "
        + "The rules are: " + string.Join(", ", VettingRules.All) + ". They let pass what receipts and invoices are made of, and nothing that runs, plays, sends, opens "
        + "something else or carries files.");

    public static readonly ProblemType VerificationRequired = new("verification-required", 403, "The host has to approve the shop first.",
        "Anyone can make a shop on this relay, and what stands in a PDF is shown under the host's address. Ask the host to approve the shop; tickets as JSON are taken meanwhile.");

    /// <summary>The answer for a PDF that breaks rules.</summary>
    public static ProblemAnswer Rejected(IReadOnlyList<VettingFinding> findings) =>
        new(PdfRejected, string.Join(" ", findings.Select(finding => finding.Detail)), [.. findings.Select(finding => new ProblemError(PdfPart, finding.Rule, finding.Detail))])
        {
            Rules = [.. findings.Select(finding => finding.Rule).Distinct()],
        };

    /// <summary>How errors name the till's own document.</summary>
    private const string PdfPart = "document";

    public static IReadOnlyList<ProblemType> All { get; } =
        [PdfRejected, VerificationRequired, NotAvailable, IdempotencyMismatch, IdempotencyRunning, DuplicateNumber, TokenTaken, Damaged];
}
