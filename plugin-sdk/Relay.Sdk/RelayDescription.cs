using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What a relay says of itself at <c>/.well-known/ticket-relay.json</c>.</summary>
public sealed class RelayDescription
{
    private RelayDescription(JsonValue answer)
    {
        Version = answer.Text("version");
        Contract = answer.Whole("contract") ?? 1;
        Url = answer.Needed("url");
        MostJsonBytes = answer.Find("limits")?.Whole("jsonBodyBytes");
        MostPdfBytes = answer.Find("limits")?.Whole("pdfBodyBytes");
    }

    /// <summary>Of its software.</summary>
    public string? Version { get; }

    /// <summary>Of the contract; it changes only by adding.</summary>
    public int Contract { get; }

    /// <summary>What links begin with.</summary>
    public string Url { get; }

    /// <summary>How large a ticket's JSON may be.</summary>
    public int? MostJsonBytes { get; }

    /// <summary>How large a PDF may be.</summary>
    public int? MostPdfBytes { get; }

    internal static RelayDescription Of(JsonValue answer) => new(answer);
}
