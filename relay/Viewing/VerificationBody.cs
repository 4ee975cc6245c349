using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Relay.Documents.Signing;

namespace Relay.Viewing;

/// <summary>The answer of <c>POST /v1/verify</c>. Members that are not known are left out.</summary>
/// <param name="Verdict"><c>genuine</c>, <c>altered</c> or <c>unknown</c>.</param>
/// <param name="SignedAt">UTC.</param>
/// <param name="Shop">The shop's name, as it was when the document was sealed.</param>
/// <param name="Reference">The ticket's public reference.</param>
/// <param name="Kid">The public key that proved it, as listed at <c>/.well-known/ticket-relay.json</c>.</param>
/// <param name="Reason">Why the verdict is not <c>genuine</c>.</param>
/// <param name="GenuineLength">How many of the first bytes are genuine, where the whole is not.</param>
internal sealed record VerificationBody(
    string Verdict, DateTimeOffset? SignedAt, string? Shop, string? Reference, string? Kid, string? Reason, int? GenuineLength)
{
    /// <summary>The form that brings a PDF with the statement beside it.</summary>
    public static Task DescribeForm(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.RequestBody!.Content!["multipart/form-data"].Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "For a PDF that could not be extended: it proves nothing by itself, the statement beside it (/T/{token}/statement) does.",
            Required = new HashSet<string> { "document", "statement" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["document"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                ["statement"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The signed statement, as text." },
            },
        };
        return Task.CompletedTask;
    }

    public static VerificationBody Of(Verification found) => new(
        found.Verdict switch
        {
            Documents.Signing.Verdict.Genuine => "genuine",
            Documents.Signing.Verdict.Altered => "altered",
            _ => "unknown",
        },
        found.SignedAt?.ToUniversalTime(), found.Shop, found.Reference, found.Kid, found.Reason,
        found.Verdict == Documents.Signing.Verdict.Genuine || found.GenuineLength == 0 ? null : found.GenuineLength);
}
