using System.Text.Json.Serialization;
using Relay.Hosting;
using Relay.Printing.Star;

namespace Relay.Printing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PrinterBody))]
[JsonSerializable(typeof(AddedPrinter))]
[JsonSerializable(typeof(Page<PrinterBody>))]
[JsonSerializable(typeof(StarOffer))]
internal sealed partial class PrintingJson : JsonSerializerContext;
