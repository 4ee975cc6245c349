using System.Text.Json.Serialization;

namespace Relay.Shops;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RegisteredShop))]
internal sealed partial class ShopsJson : JsonSerializerContext;
