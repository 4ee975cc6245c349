using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using Relay.Hosting.Json;

namespace Relay.Tickets.Reading;

/// <summary>What a till says of its own PDF in the query, made into a ticket's data: they are read, kept and compared like any other.</summary>
internal static partial class PdfFacts
{
    /// <summary>What may be said, in the order in which it is kept.</summary>
    public static IReadOnlyList<string> Names { get; } = ["number", "type", "total", "currency", "language"];

    /// <summary>Names the till where a shop's key is used; no fact of the ticket.</summary>
    private const string Till = "till";

    private static readonly JsonWriterOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The data as JSON. What is said twice or is not known here is kept under its name, so that reading refuses it.</summary>
    public static byte[] ToJson(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, AsWritten))
        {
            json.WriteStartObject();
            foreach (var (name, values) in query.Where(pair => pair.Key != Till).OrderBy(pair => Place(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
                foreach (var value in values)
                {
                    json.WritePropertyName(WellFormed(name));
                    if (name == "total" && Number().IsMatch(value ?? ""))
                        json.WriteRawValue(value!);
                    else
                        json.WriteStringValue(WellFormed(value ?? ""));
                }
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>The errors with the names of the query instead of pointers into the data.</summary>
    public static ErrorList InQuery(ErrorList errors) => errors.Renamed(pointer => pointer.TrimStart('/'));

    private static int Place(string name) => Names.ToList().IndexOf(name) is >= 0 and var place ? place : Names.Count;

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
