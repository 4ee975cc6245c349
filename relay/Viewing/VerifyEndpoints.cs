using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Relay.Documents.Signing;
using Relay.Hosting;
using Relay.Hosting.Limits;
using Relay.Viewing.Pages;

namespace Relay.Viewing;

/// <summary>Tells whether a PDF is genuine, to programs and to people. Keeps nothing of it, on disk neither.</summary>
internal static class VerifyEndpoints
{
    /// <summary>What a form adds to its file.</summary>
    private const int FormOverhead = 16 * 1024;

    /// <summary>How a form names the statement beside a PDF.</summary>
    private const string Beside = "statement";

    public static void MapVerify(this IEndpointRouteBuilder routes)
    {
        var largest = routes.ServiceProvider.GetRequiredService<IOptions<RelayOptions>>().Value.Limits.PdfBodyBytes;
        routes.MapPost("/v1/verify", Verify)
            .WithSummary("Whether a PDF is genuine, altered or unknown")
            .Accepts<Stream>("application/pdf", "multipart/form-data").Produces<VerificationBody>()
            .AddOpenApiOperationTransformer(VerificationBody.DescribeForm)
            .WithProblems(HostingProblems.BadRequest, HostingProblems.TooLarge, HostingProblems.UnsupportedMedia)
            .WithMetadata(new BodyLimit(largest + FormOverhead));
        routes.MapMethods("/verify", LookEndpoints.GetAndHead, Form).ExcludeFromDescription();
        routes.MapPost("/verify", Upload).ExcludeFromDescription()
            .WithMetadata(new BodyLimit(largest + FormOverhead));
    }

    private static async Task<IResult> Verify(HttpContext context, DocumentVerifier verifier, IOptions<RelayOptions> options)
    {
        if (FormParts.IsForm(context.Request.ContentType))
            return await VerifyBesideAsync(context, verifier, options.Value.Limits.PdfBodyBytes);
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals("application/pdf", StringComparison.OrdinalIgnoreCase))
            return new ProblemAnswer(HostingProblems.UnsupportedMedia, "Send the file itself as the body, with Content-Type: application/pdf.");
        return await RawBody.ReadAsync(context.Request, options.Value.Limits.PdfBodyBytes, context.RequestAborted) is { } pdf
            ? Found(context, verifier.Verify(pdf))
            : new ProblemAnswer(HostingProblems.TooLarge, $"A PDF may have {options.Value.Limits.PdfBodyBytes} bytes.");
    }

    /// <summary>A PDF that could not be extended, and the statement beside it.</summary>
    private static async Task<IResult> VerifyBesideAsync(HttpContext context, DocumentVerifier verifier, int largest)
    {
        FormPart[] wanted = [new("document", "application/pdf", largest), new(Beside, "text/plain", FormOverhead)];
        var (parts, problem) = await FormParts.ReadAsync(context.Request, wanted, context.RequestAborted);
        return problem is null ? Found(context, verifier.Verify(parts[0], parts[1])) : problem;
    }

    private static JsonHttpResult<VerificationBody> Found(HttpContext context, Verification found)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(VerificationBody.Of(found), ViewingJson.Default.VerificationBody);
    }

    private static HtmlPage Form(HttpContext context, PublicLinks links, IOptions<RelayOptions> options) =>
        VerifyPage.Form(context.Texts(), links.Host, options.Value.Limits.PdfBodyBytes);

    private static async Task<IResult> Upload(HttpContext context, DocumentVerifier verifier, PublicLinks links, IOptions<RelayOptions> options)
    {
        var texts = context.Texts();
        var largest = options.Value.Limits.PdfBodyBytes;
        try
        {
            var files = context.Request.HasFormContentType ? (await ReadFormAsync(context, largest)).Files : null;
            var file = files?.GetFile("document");
            if (file is null or { Length: 0 })
                return VerifyPage.Form(texts, links.Host, largest, texts.Verify.NoFile, StatusCodes.Status400BadRequest);
            if (file.Length > largest)
                return VerifyPage.Form(texts, links.Host, largest, texts.Verify.TooLarge, StatusCodes.Status413PayloadTooLarge);
            var pdf = await ReadAsync(file, context.RequestAborted);
            var beside = files!.GetFile(Beside) is { Length: > 0 and <= FormOverhead } statement ? await ReadAsync(statement, context.RequestAborted) : null;
            return VerifyPage.Result(texts, links.Host, beside is null ? verifier.Verify(pdf) : verifier.Verify(pdf, beside));
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return VerifyPage.Form(texts, links.Host, largest, texts.Verify.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }
        catch (Exception broken) when (broken is InvalidDataException || broken is IOException and not BadHttpRequestException)
        {
            return VerifyPage.Form(texts, links.Host, largest, texts.Verify.NoFile, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    /// <summary>Reads the form in memory only: a receipt in a temporary file would be a receipt that a stolen disk reveals.</summary>
    private static Task<IFormCollection> ReadFormAsync(HttpContext context, int largest)
    {
        var limits = new FormOptions { MemoryBufferThreshold = largest + FormOverhead, MultipartBodyLengthLimit = largest + FormOverhead, ValueCountLimit = 8 };
        return new FormFeature(context.Request, limits).ReadFormAsync(context.RequestAborted);
    }
}
