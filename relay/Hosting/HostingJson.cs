using System.Text.Json.Serialization;
using Relay.Hosting.Errors;

namespace Relay.Hosting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(ProblemExplanation))]
[JsonSerializable(typeof(ProblemExplanation[]))]
internal sealed partial class HostingJson : JsonSerializerContext;
