using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Relay.Tickets;

/// <summary>What the machine-readable contract says of tickets beyond their bodies.</summary>
internal static class TicketContract
{
    /// <summary>The header that every posted ticket needs.</summary>
    public static Task NameIdempotencyKey(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotencyHeader.Name,
            In = ParameterLocation.Header,
            Required = true,
            Description = "Makes a repeated request the same request: 8 to 128 visible ASCII characters.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = IdempotencyHeader.Shortest, MaxLength = IdempotencyHeader.Longest },
        });
        return Task.CompletedTask;
    }

    /// <summary>The two bodies that bring a PDF, and what the query says of a PDF that comes alone.</summary>
    public static Task DescribePdf(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var content = operation.RequestBody!.Content!;
        var ticket = content["application/json"].Schema!;
        content["application/pdf"].Schema = Binary("The till's own document. It is kept byte for byte as the file's first revision.");
        content["multipart/form-data"].Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "ticket", "document" },
            Properties = new Dictionary<string, IOpenApiSchema> { ["ticket"] = ticket, ["document"] = Binary("The till's own document of this ticket.") },
        };
        content["multipart/form-data"].Encoding = new Dictionary<string, OpenApiEncoding>
        {
            ["ticket"] = new() { ContentType = "application/json" },
            ["document"] = new() { ContentType = "application/pdf" },
        };
        foreach (var (name, description) in Facts)
            operation.Parameters!.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = $"Of a PDF that comes alone: {description}",
                Schema = new OpenApiSchema { Type = name == "total" ? JsonSchemaType.Number : JsonSchemaType.String },
            });
        return Task.CompletedTask;
    }

    private static readonly (string Name, string Description)[] Facts =
    [
        ("number", "the till's own number of the ticket. Needed there."),
        ("type", "as in the JSON; receipt where nothing is said."),
        ("total", "what the customer pays, shown beside the code."),
        ("currency", "ISO 4217; needed with a total."),
        ("language", "BCP 47; the shop's where nothing is said."),
    ];

    private static OpenApiSchema Binary(string description) => new() { Type = JsonSchemaType.String, Format = "binary", Description = description };
}
