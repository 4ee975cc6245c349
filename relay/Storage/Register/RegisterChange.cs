using System.Text.Json;
using System.Text.Json.Serialization;
using Relay.Displays;
using Relay.Events.Webhooks;
using Relay.Printing;
using Relay.Shops;

namespace Relay.Storage.Register;

/// <summary>One frame of the register: what was written and what was removed together.</summary>
internal sealed record RegisterChange
{
    public ShopChange Shops { get; init; } = new();
    public IReadOnlyList<Display> PutDisplays { get; init; } = [];
    public IReadOnlyList<string> RemoveDisplays { get; init; } = [];

    // A change that an earlier version wrote has none of these: what is read then is null, whatever stands at the end of the line.
    public IReadOnlyList<Printer> PutPrinters { get => field ?? []; init; } = [];
    public IReadOnlyList<string> RemovePrinters { get => field ?? []; init; } = [];
    public IReadOnlyList<Webhook> PutWebhooks { get => field ?? []; init; } = [];
    public IReadOnlyList<string> RemoveWebhooks { get => field ?? []; init; } = [];

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, RegisterJson.Default.RegisterChange);

    /// <exception cref="InvalidDataException">The bytes are no change.</exception>
    public static RegisterChange From(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, RegisterJson.Default.RegisterChange) ?? throw new InvalidDataException("A change of the register is null.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("A change of the register could not be read.", broken);
        }
    }
}

// The generated fast path writes a byte array that is null as an empty one; metadata mode does not.
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(RegisterChange))]
internal sealed partial class RegisterJson : JsonSerializerContext;
