namespace Relay.Tickets.Sealing;

/// <summary>The files of a sealed ticket.</summary>
/// <param name="Pdf">The signed document.</param>
/// <param name="TicketJson">The data as the POS sent it.</param>
/// <param name="Statement">The signed text about the document.</param>
/// <param name="Answer">What the POS was answered, byte for byte: a repeated request gets it again.</param>
internal sealed record TicketFiles(byte[] Pdf, byte[] TicketJson, byte[] Statement, byte[] Answer)
{
    public const string PdfName = "receipt.pdf";

    public static IReadOnlyList<string> Names { get; } = [PdfName, "ticket.json", "relay.sig", "answer.json"];

    public IReadOnlyList<byte[]> All => [Pdf, TicketJson, Statement, Answer];
}
