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
}
