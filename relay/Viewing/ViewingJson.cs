using System.Text.Json.Serialization;

namespace Relay.Viewing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VerificationBody))]
[JsonSerializable(typeof(HostDescription))]
internal sealed partial class ViewingJson : JsonSerializerContext;
