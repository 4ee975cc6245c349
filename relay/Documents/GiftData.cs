using System.Buffers;
using System.Text.Json;

namespace Relay.Documents;

/// <summary>The data attached to a gift receipt: as the POS sent it, but for what things cost. Whoever is given the present is given the file too.</summary>
internal static class GiftData
{
    /// <summary>The same JSON without the members that tell a price; the bytes themselves where there is none.</summary>
    public static ReadOnlyMemory<byte> WithoutPrices(ReadOnlyMemory<byte> json)
    {
        var kept = new ArrayBufferWriter<byte>(json.Length);
        var any = false;
        using (var writer = new Utf8JsonWriter(kept, new JsonWriterOptions { Indented = true }))
        {
            var reader = new Utf8JsonReader(json.Span);
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName && IsPrice(ref reader))
                {
                    reader.Skip();
                    any = true;
                }
                else
                    Copy(ref reader, writer);
        }
        return any ? kept.WrittenMemory : json;
    }

    private static bool IsPrice(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("total"u8) || reader.ValueTextEquals("unitPrice"u8) || reader.ValueTextEquals("payments"u8) || reader.ValueTextEquals("taxes"u8);

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(reader.GetString()!);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString());
                break;
            default:
                // Numbers keep the digits they were sent with.
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }
}
