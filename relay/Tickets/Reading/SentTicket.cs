using Microsoft.Net.Http.Headers;
using Relay.Hosting;
using Relay.Hosting.Json;

namespace Relay.Tickets.Reading;

/// <summary>A ticket as it was sent, in one of the three bodies that the contract knows; or the problem to answer with.</summary>
internal sealed class SentTicket : IDisposable
{
    private const string PdfType = "application/pdf";
    private const string DataPart = "ticket";
    private const string PdfPart = "document";

    private readonly JsonBody _data;

    private SentTicket(JsonBody data, byte[]? pdf = null, bool isPdfAlone = false, ProblemAnswer? problem = null)
    {
        _data = data;
        Pdf = pdf;
        IsPdfAlone = isPdfAlone;
        Problem = problem ?? (isPdfAlone && data.Problem is not null ? PdfFacts.InQuery(data.Errors).ToAnswer() : data.Problem);
    }

    /// <summary>The ticket's data as they came; of a PDF alone, what its query says.</summary>
    public ReadOnlyMemory<byte> Data => _data.Bytes;

    /// <summary>The till's own document; null where the relay lays the ticket out.</summary>
    public byte[]? Pdf { get; }

    /// <summary>Whether the document came without data.</summary>
    public bool IsPdfAlone { get; }

    /// <summary>Why there is nothing to read; null when there is.</summary>
    public ProblemAnswer? Problem { get; }

    /// <summary>The data's outermost object. Only where there is no <see cref="Problem"/>.</summary>
    public JsonObjectReader Root() => _data.Root();

    /// <summary>Whether the body brings a PDF.</summary>
    public static bool HasPdf(HttpRequest request) => IsPdf(request.ContentType) || FormParts.IsForm(request.ContentType);

    /// <summary>The largest body of the three.</summary>
    public static long MostBytes(LimitOptions limits) => (long)limits.JsonBodyBytes + limits.PdfBodyBytes + FormParts.Overhead;

    public static async Task<SentTicket> ReadAsync(HttpRequest request, LimitOptions limits, CancellationToken cancellation)
    {
        if (FormParts.IsForm(request.ContentType))
            return await ReadFormAsync(request, limits, cancellation);
        if (!IsPdf(request.ContentType))
            return new SentTicket(await JsonBody.ReadAsync(request, limits, cancellation));
        return await RawBody.ReadAsync(request, limits.PdfBodyBytes, cancellation) is { } pdf
            ? new SentTicket(JsonBody.Parse(PdfFacts.ToJson(request.Query), limits.JsonDepth), pdf, isPdfAlone: true)
            : Refused(new ProblemAnswer(HostingProblems.TooLarge, $"A PDF may have {limits.PdfBodyBytes} bytes."));
    }

    public void Dispose() => _data.Dispose();

    private static async Task<SentTicket> ReadFormAsync(HttpRequest request, LimitOptions limits, CancellationToken cancellation)
    {
        FormPart[] wanted = [new(DataPart, "application/json", limits.JsonBodyBytes), new(PdfPart, PdfType, limits.PdfBodyBytes)];
        var (parts, problem) = await FormParts.ReadAsync(request, wanted, cancellation);
        return problem is null ? new SentTicket(JsonBody.Parse(parts[0], limits.JsonDepth), parts[1]) : Refused(problem);
    }

    private static SentTicket Refused(ProblemAnswer problem) => new(JsonBody.Parse("{}"u8.ToArray(), 1), problem: problem);

    private static bool IsPdf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(PdfType, StringComparison.OrdinalIgnoreCase);
}
