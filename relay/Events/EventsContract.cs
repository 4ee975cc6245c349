using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Relay.Events;

/// <summary>What the machine-readable contract says of listening beyond the answer of a long poll.</summary>
internal static class EventsContract
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["after"] = "The id of the last event that was dealt with; 0 for the oldest that is kept. Left out: from now on.",
        ["types"] = "The types that are wanted, with commas between them. Left out: all.",
        ["wait"] = $"Seconds from 0 to {EventQuery.LongestWait}: answers as a long poll in JSON, at once where there is something. Left out: a stream.",
    };

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            if (parameter.Name is { } name && Parameters.TryGetValue(name, out var meaning))
                parameter.Description = meaning;
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = EventQuery.LastEventId,
            In = ParameterLocation.Header,
            Description = "As ?after=, and wins over it: what a browser's EventSource sends when it comes back.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
        if (operation.Responses?.GetValueOrDefault("200")?.Content is { } answers)
            answers[EventStreamAnswer.ContentType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "Server-sent events: each has its id, its type as the event's name, and as data the same JSON object as an item of a long poll. "
                        + "It comes at least once, in order. A comment every 15 seconds shows that the relay is there.",
                },
            };
        return Task.CompletedTask;
    }
}
