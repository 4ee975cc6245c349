using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Relay.Hosting.OpenApi;

/// <summary>Says of values what the relay does with them.</summary>
internal static class ContractSchemas
{
    /// <summary>A member that may be null may be left out: so it is read, and so it is written.</summary>
    public static Task LeaveOut(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            if (MayBeNull(member))
                schema.Required?.Remove(name);
        return Task.CompletedTask;
    }

    /// <summary>Amounts are decimal from end to end; nothing may be read into their format that they are not.</summary>
    public static Task KeepDecimal(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type == typeof(decimal) || context.JsonTypeInfo.Type == typeof(decimal?))
            schema.Format = null;
        return Task.CompletedTask;
    }

    private static bool MayBeNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(choice => choice.Type == JsonSchemaType.Null) == true;
}
