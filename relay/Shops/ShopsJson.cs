using System.Text.Json.Serialization;
using Relay.Hosting;

namespace Relay.Shops;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RegisteredShop))]
[JsonSerializable(typeof(ShopView))]
[JsonSerializable(typeof(Page<TillView>))]
[JsonSerializable(typeof(Page<KeyView>))]
[JsonSerializable(typeof(NewShopKey))]
[JsonSerializable(typeof(NewTillKey))]
internal sealed partial class ShopsJson : JsonSerializerContext;
