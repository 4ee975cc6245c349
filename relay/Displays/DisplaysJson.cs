using System.Text.Json.Serialization;
using Relay.Displays.Boards;
using Relay.Displays.Choices;
using Relay.Displays.Pairings;
using Relay.Hosting;

namespace Relay.Displays;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Board))]
[JsonSerializable(typeof(ChoiceRequest))]
[JsonSerializable(typeof(ChoiceAnswer))]
[JsonSerializable(typeof(PairingBody))]
[JsonSerializable(typeof(PairingStateBody))]
[JsonSerializable(typeof(TabletBody))]
[JsonSerializable(typeof(DisplayBody))]
[JsonSerializable(typeof(Page<DisplayBody>))]
[JsonSerializable(typeof(ShownBody))]
internal sealed partial class DisplaysJson : JsonSerializerContext;
