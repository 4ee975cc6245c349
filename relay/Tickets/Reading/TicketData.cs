using System.Buffers;
using System.Text.Json;

namespace Relay.Tickets.Reading;

/// <summary>The bytes of a ticket's data: what is kept of a body, and the form in which two tickets are compared.
/// Works on bodies that were read without a fault.</summary>
internal static class TicketData
{
    private static readonly JsonWriterOptions Unchecked = new() { SkipValidation = true };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The body as sent, byte for byte, but for the members that speak to the relay and not to the customer: <c>token</c> and <c>deliver</c>.</summary>
    public static byte[] Kept(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark))
            body = body[ByteOrderMark.Length..];
        var kept = new ArrayBufferWriter<byte>(body.Length);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        var from = (int)reader.BytesConsumed;
        kept.Write(body[..from]);
        var any = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var dropped = reader.ValueTextEquals("token"u8) || reader.ValueTextEquals("deliver"u8);
            reader.Skip();
            var to = (int)reader.BytesConsumed;
            if (!dropped)
            {
                kept.Write(any ? ","u8 : default);
                kept.Write(WithoutComma(body[from..to]));
                any = true;
            }
            from = to;
        }
        kept.Write(body[from..]);
        return kept.WrittenSpan.ToArray();
    }

    /// <summary>The same data with nothing in it that means nothing: no space, one way to escape; numbers stay as written.</summary>
    public static byte[] Canonical(ReadOnlySpan<byte> data)
    {
        var canonical = new ArrayBufferWriter<byte>(data.Length + 256);
        using (var writer = new Utf8JsonWriter(canonical, Unchecked))
        {
            var reader = new Utf8JsonReader(data);
            while (reader.Read())
                Copy(ref reader, writer);
        }
        return canonical.WrittenSpan.ToArray();
    }

    /// <summary>The comma before a member, and only the first: space and names behind it stay.</summary>
    private static ReadOnlySpan<byte> WithoutComma(ReadOnlySpan<byte> member)
    {
        var start = member.IndexOfAny((byte)',', (byte)'"');
        return member[start] == (byte)',' ? member[(start + 1)..] : member;
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.PropertyName when !reader.ValueIsEscaped: writer.WritePropertyName(reader.ValueSpan); break;
            case JsonTokenType.PropertyName: writer.WritePropertyName(reader.GetString()!); break;
            case JsonTokenType.String when !reader.ValueIsEscaped: writer.WriteStringValue(reader.ValueSpan); break;
            case JsonTokenType.String: writer.WriteStringValue(reader.GetString()); break;
            case JsonTokenType.Number: writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true); break;
            case JsonTokenType.True or JsonTokenType.False: writer.WriteBooleanValue(reader.TokenType == JsonTokenType.True); break;
            default: writer.WriteNullValue(); break;
        }
    }
}
