using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Relay.Hosting.OpenApi;

/// <summary>A body that a route takes, out of the embedded files.</summary>
/// <param name="Name">In the contract, such as <c>shoes</c>.</param>
/// <param name="Asset">Of an embedded file, such as <c>samples/shoes.json</c>.</param>
internal sealed record BodyExample(string Name, string Summary, string Asset)
{
    /// <summary>Shows the examples of a route in its JSON body.</summary>
    public static Task Show(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var examples = context.Description.ActionDescriptor.EndpointMetadata.OfType<BodyExample>().ToList();
        if (examples.Count > 0 && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
            body.Examples = examples.ToDictionary(example => example.Name, example => (IOpenApiExample)new OpenApiExample
            {
                Summary = example.Summary,
                Value = JsonNode.Parse(EmbeddedAssets.Read(example.Asset)),
            });
        return Task.CompletedTask;
    }
}
