using System.Text.Json;
using System.Text.Unicode;

namespace Relay.Hosting.Json;

/// <summary>Reads a body as JSON and nothing but JSON (RFC 8259): valid UTF-8, no comment, no trailing comma, no member twice,
/// no lone surrogate, no deeper than allowed. What comes out can be read without a further check of its texts.</summary>
internal static class StrictJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The document, to be disposed; null when it is refused, and <paramref name="errors"/> says where reading stopped.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body, int maxDepth, ErrorList errors)
    {
        if (body.Span.StartsWith(ByteOrderMark))
            body = body[ByteOrderMark.Length..];
        if (!Utf8.IsValid(body.Span))
        {
            errors.AddStructural(JsonPointer.Root, JsonCodes.InvalidText, "The body is not UTF-8.");
            return null;
        }
        if (MayHoldSurrogates(body.Span) && JsonFault.Find(body.Span, maxDepth, errors))
            return null;
        try
        {
            return JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            if (!JsonFault.Find(body.Span, maxDepth, errors))
                errors.AddStructural(JsonPointer.Root, JsonCodes.InvalidJson, JsonFault.Where(exception));
            return null;
        }
    }

    /// <summary>Only an escape such as <c>\ud83d</c> can bring a surrogate into valid UTF-8.</summary>
    private static bool MayHoldSurrogates(ReadOnlySpan<byte> body) => body.IndexOf(@"\ud"u8) >= 0 || body.IndexOf(@"\uD"u8) >= 0;
}
