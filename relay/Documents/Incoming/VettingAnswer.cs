using System.Text.Json.Serialization;

namespace Relay.Documents.Incoming;

/// <summary>What the vetting process says, as one line of JSON.</summary>
internal sealed record VettingAnswer(IReadOnlyList<VettingFinding> Findings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VettingAnswer))]
internal sealed partial class VettingJson : JsonSerializerContext;
