using System.Globalization;
using System.Text;
using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What the relay should know of a PDF that the till made itself.</summary>
public sealed class PdfFacts
{
    /// <summary>The till's own number of the ticket, unique for the till as long as the ticket lives.</summary>
    public string Number { get; set; } = "";

    /// <summary>What it is; a receipt where nothing is said.</summary>
    public TicketType? Type { get; set; }

    /// <summary>What the customer pays.</summary>
    public decimal? Total { get; set; }

    /// <summary>ISO 4217, such as <c>EUR</c>.</summary>
    public string? Currency { get; set; }

    /// <summary>BCP 47, such as <c>fr</c>.</summary>
    public string? Language { get; set; }

    internal string ToQuery()
    {
        var query = new StringBuilder("?number=").Append(Uri.EscapeDataString(Number));
        Put(query, "type", Type is { } type ? Words.Of(type) : null);
        Put(query, "total", Total?.ToString(CultureInfo.InvariantCulture));
        Put(query, "currency", Currency);
        Put(query, "language", Language);
        return query.ToString();
    }

    private static void Put(StringBuilder query, string name, string? value)
    {
        if (value is not null)
            query.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
