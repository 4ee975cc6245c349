using System.Buffers;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Relay.Hosting.Json;

/// <summary>A request's body, read whole within its limit and parsed strictly; or the problem to answer with.</summary>
internal sealed class JsonBody : IDisposable
{
    private readonly JsonDocument? _document;

    private JsonBody(ReadOnlyMemory<byte> bytes, JsonDocument? document, ErrorList errors, ProblemAnswer? problem)
    {
        Bytes = bytes;
        _document = document;
        Errors = errors;
        Problem = problem;
    }

    /// <summary>As they came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public ErrorList Errors { get; }

    /// <summary>Why there is nothing to read; null when there is.</summary>
    public ProblemAnswer? Problem { get; }

    /// <summary>The body's outermost object. Only where there is no <see cref="Problem"/>.</summary>
    public JsonObjectReader Root() => new(_document!.RootElement, JsonPointer.Root, Errors);

    public static async ValueTask<JsonBody> ReadAsync(HttpRequest request, LimitOptions limits, CancellationToken cancellation)
    {
        if (!IsJson(request.ContentType))
            return Refused(new ProblemAnswer(HostingProblems.UnsupportedMedia, "Send Content-Type: application/json, in UTF-8."));
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.Length > limits.JsonBodyBytes)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                return Refused(new ProblemAnswer(HostingProblems.TooLarge, $"At most {limits.JsonBodyBytes} bytes."));
            }
            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return Parse(bytes, limits.JsonDepth);
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public void Dispose() => _document?.Dispose();

    /// <summary>Parses bytes that were read elsewhere.</summary>
    public static JsonBody Parse(byte[] bytes, int depth)
    {
        var errors = new ErrorList();
        var document = StrictJson.Parse(bytes, depth, errors);
        return new JsonBody(bytes, document, errors, document is null ? errors.ToAnswer() : null);
    }

    private static JsonBody Refused(ProblemAnswer problem) => new(default, null, new ErrorList(), problem);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
