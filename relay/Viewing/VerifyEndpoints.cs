using Microsoft.AspNetCore.Http.Features;
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

    public static void MapVerify(this IEndpointRouteBuilder routes)
    {
        var largest = routes.ServiceProvider.GetRequiredService<IOptions<RelayOptions>>().Value.Limits.PdfBodyBytes;
        routes.MapPost("/v1/verify", Verify)
            .WithSummary("Whether a PDF is genuine, altered or unknown")
            .Accepts<Stream>("application/pdf").Produces<VerificationBody>()
            .WithProblems(HostingProblems.TooLarge, HostingProblems.UnsupportedMedia)
            .WithMetadata(new BodyLimit(largest));
        routes.MapMethods("/verify", LookEndpoints.GetAndHead, Form).ExcludeFromDescription();
        routes.MapPost("/verify", Upload).ExcludeFromDescription()
            .WithMetadata(new BodyLimit(largest + FormOverhead));
    }

    private static async Task<IResult> Verify(HttpContext context, DocumentVerifier verifier, IOptions<RelayOptions> options)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals("application/pdf", StringComparison.OrdinalIgnoreCase))
            return new ProblemAnswer(HostingProblems.UnsupportedMedia, "Send the file itself as the body, with Content-Type: application/pdf.");
        try
        {
            using var pdf = new MemoryStream();
            await context.Request.Body.CopyToAsync(pdf, context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Json(VerificationBody.Of(verifier.Verify(pdf.ToArray())), ViewingJson.Default.VerificationBody);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new ProblemAnswer(HostingProblems.TooLarge, $"A PDF may have {options.Value.Limits.PdfBodyBytes} bytes.");
        }
    }

    private static HtmlPage Form(HttpContext context, PublicLinks links, IOptions<RelayOptions> options) =>
        VerifyPage.Form(context.Texts(), links.Host, options.Value.Limits.PdfBodyBytes);

    private static async Task<IResult> Upload(HttpContext context, DocumentVerifier verifier, PublicLinks links, IOptions<RelayOptions> options)
    {
        var texts = context.Texts();
        var largest = options.Value.Limits.PdfBodyBytes;
        try
        {
            var file = context.Request.HasFormContentType ? (await ReadFormAsync(context, largest)).Files.GetFile("document") : null;
            if (file is null or { Length: 0 })
                return VerifyPage.Form(texts, links.Host, largest, texts.Verify.NoFile, StatusCodes.Status400BadRequest);
            if (file.Length > largest)
                return VerifyPage.Form(texts, links.Host, largest, texts.Verify.TooLarge, StatusCodes.Status413PayloadTooLarge);
            using var pdf = new MemoryStream();
            await file.CopyToAsync(pdf, context.RequestAborted);
            return VerifyPage.Result(texts, links.Host, verifier.Verify(pdf.ToArray()));
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

    /// <summary>Reads the form in memory only: a receipt in a temporary file would be a receipt that a stolen disk reveals.</summary>
    private static Task<IFormCollection> ReadFormAsync(HttpContext context, int largest)
    {
        var limits = new FormOptions { MemoryBufferThreshold = largest + FormOverhead, MultipartBodyLengthLimit = largest + FormOverhead, ValueCountLimit = 8 };
        return new FormFeature(context.Request, limits).ReadFormAsync(context.RequestAborted);
    }
}
