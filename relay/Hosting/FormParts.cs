using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Relay.Hosting.Json;

namespace Relay.Hosting;

/// <summary>A part that a form must have, once.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Type">The media type that it may say; it may say none.</param>
/// <param name="Most">Bytes.</param>
internal sealed record FormPart(string Name, string Type, int Most);

/// <summary>Reads <c>multipart/form-data</c> (RFC 7578) in memory and strictly: the parts that are asked for, each once, and no other.</summary>
internal static class FormParts
{
    /// <summary>What boundaries and headers add to the parts.</summary>
    public const int Overhead = 16 * 1024;

    private const string Form = "multipart/form-data";
    private const int BoundaryLength = 70;
    private const int HeaderCount = 8;
    private const string Unknown = "application/octet-stream";

    public static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts in the order in which they were asked for; or the problem.</summary>
    public static async Task<(IReadOnlyList<byte[]> Parts, ProblemAnswer? Problem)> ReadAsync(HttpRequest request, IReadOnlyList<FormPart> wanted, CancellationToken cancellation)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > BoundaryLength)
            return Refused(HostingProblems.BadRequest, "The Content-Type names no boundary, or one of more than 70 characters.");
        var parts = new byte[]?[wanted.Count];
        try
        {
            var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = HeaderCount, HeadersLengthLimit = Overhead / 4 };
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
                if (await TakeAsync(section, wanted, parts, cancellation) is { } problem)
                    return ([], problem);
        }
        catch (Exception broken) when (broken is InvalidDataException || broken is IOException and not BadHttpRequestException)
        {
            return Refused(HostingProblems.BadRequest, "The form is malformed, or was cut off.");
        }
        for (var at = 0; at < parts.Length; at++)
            if (parts[at] is null)
                return Part(wanted[at].Name, JsonCodes.Missing, "This part is required.");
        return (parts!, null);
    }

    private static async Task<ProblemAnswer?> TakeAsync(MultipartSection section, IReadOnlyList<FormPart> wanted, byte[]?[] parts, CancellationToken cancellation)
    {
        var name = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? HeaderUtilities.RemoveQuotes(disposition.Name).Value : null;
        var at = 0;
        while (at < wanted.Count && wanted[at].Name != name)
            at++;
        if (at == wanted.Count)
            return Part(Shown(name), JsonCodes.UnknownMember, $"The parts here are {string.Join(" and ", wanted.Select(part => part.Name))}.").Problem;
        if (parts[at] is not null)
            return Part(wanted[at].Name, JsonCodes.DuplicateMember, "This part stands twice in the form.").Problem;
        if (!IsOfType(section.ContentType, wanted[at].Type))
            return Part(wanted[at].Name, JsonCodes.WrongType, $"This part is {wanted[at].Type}.").Problem;
        parts[at] = await ReadAsync(section.Body, wanted[at].Most, cancellation);
        return parts[at] is null
            ? new ProblemAnswer(HostingProblems.TooLarge, $"The part {wanted[at].Name} may have {wanted[at].Most} bytes.", [new ProblemError(wanted[at].Name, JsonCodes.TooLong, $"At most {wanted[at].Most} bytes.")])
            : null;
    }

    private static async Task<byte[]?> ReadAsync(Stream part, int most, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[Overhead];
        for (int count; (count = await part.ReadAsync(buffer, cancellation)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > most)
                return null;
        }
        return bytes.ToArray();
    }

    /// <summary>Programs that do not know the kind of a file say that it is bytes.</summary>
    private static bool IsOfType(string? said, string wanted) =>
        said is null || (MediaTypeHeaderValue.TryParse(said, out var type)
            && (type.MediaType.Equals(wanted, StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals(Unknown, StringComparison.OrdinalIgnoreCase)));

    private static string Shown(string? name) => name is null ? "" : name.Length <= 40 ? name : name[..40] + "…";

    private static (IReadOnlyList<byte[]> Parts, ProblemAnswer? Problem) Part(string name, string code, string detail) =>
        ([], new ProblemAnswer(HostingProblems.BadRequest, detail, [new ProblemError(name, code, detail)]));

    private static (IReadOnlyList<byte[]> Parts, ProblemAnswer? Problem) Refused(ProblemType type, string detail) => ([], new ProblemAnswer(type, detail));
}
