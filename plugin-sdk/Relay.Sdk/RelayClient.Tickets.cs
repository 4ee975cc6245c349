using System.Globalization;
using TicketRelay.Http;
using TicketRelay.Json;

namespace TicketRelay;

public sealed partial class RelayClient
{
    /// <summary>What became of a ticket.</summary>
    /// <exception cref="NotFoundException">There is none, or no longer.</exception>
    public async Task<TicketState> GetTicketAsync(string token, CancellationToken cancellation = default) =>
        TicketState.Of(await CallAsync(HttpMethod.Get, Path("/v1/tickets/", token), cancellation).ConfigureAwait(false));

    /// <summary>The till's ticket of that number, where the shop keeps recovery on.</summary>
    /// <exception cref="NotFoundException">There is none, or the shop keeps recovery off.</exception>
    public async Task<TicketState> FindTicketAsync(string number, CancellationToken cancellation = default) =>
        TicketState.Of(await CallAsync(HttpMethod.Get, Path("/v1/tickets?number=", number), cancellation).ConfigureAwait(false));

    /// <summary>Erases a ticket for good.</summary>
    /// <exception cref="NotFoundException">There is none, or no longer.</exception>
    public Task DeleteTicketAsync(string token, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Delete, Path("/v1/tickets/", token), cancellation);

    /// <summary>Whether a PDF is a genuine ticket of this relay.</summary>
    public async Task<Verification> VerifyAsync(byte[] pdf, CancellationToken cancellation = default)
    {
        var request = new Request(HttpMethod.Post, "/v1/verify").With(pdf ?? throw new ArgumentNullException(nameof(pdf)), "application/pdf");
        return Verification.Of(await _calls.SendAsync(request, _timeout, cancellation).ConfigureAwait(false));
    }

    /// <summary>The bytes that print a ticket, for a till that prints by itself.</summary>
    public Task<byte[]> GetPrintBytesAsync(string token, PrinterProfile printer, CancellationToken cancellation = default)
    {
        var profile = new JsonText().Begin('{');
        ((IFields)(printer ?? throw new ArgumentNullException(nameof(printer)))).Visit(new FieldWriter(profile));
        return _calls.ReadAsync(new Request(HttpMethod.Post, Path("/v1/tickets/", token, "/print.escpos")).With(profile.End('}')), _timeout, body => body, cancellation);
    }

    private Task<int> SendAsync(HttpMethod method, string path, CancellationToken cancellation) =>
        _calls.ReadAsync(new Request(method, path), _timeout, body => body.Length, cancellation);

    private static string Path(string begin, string part, string end = "") =>
        string.Format(CultureInfo.InvariantCulture, "{0}{1}{2}", begin, Uri.EscapeDataString(part ?? throw new ArgumentNullException(nameof(part))), end);
}
