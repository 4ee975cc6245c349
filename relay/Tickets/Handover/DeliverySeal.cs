using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Relay.Tickets.Sealing;

namespace Relay.Tickets.Handover;

/// <summary>Seals what a delivery needs under a key of its own: version, place of the key (4, big endian), nonce, ciphertext, tag. The JSON is filled up
/// with spaces, so that its length tells nothing.</summary>
internal sealed class DeliverySeal(OutboxKeys keys, RandomSource random)
{
    private const byte Version = 1;
    private const int Prefix = 1 + sizeof(int);
    private const int Block = 512;

    /// <exception cref="IOException">The disk does not take the key.</exception>
    public byte[] Seal(string deliveryId, DeliveryPayload payload)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(payload, DeliveryPayloadJson.Default.DeliveryPayload);
        var plain = new byte[(json.Length + Block - 1) / Block * Block];
        json.CopyTo(plain, 0);
        plain.AsSpan(json.Length).Fill((byte)' ');
        var (place, bytes) = keys.Take();
        using var key = SealKey.Import(bytes);
        var box = new byte[Prefix + SealKey.NonceLength + plain.Length + SealKey.TagLength];
        box[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(box.AsSpan(1), place);
        key.Seal(Data(deliveryId), plain, box.AsSpan(Prefix), random);
        CryptographicOperations.ZeroMemory(json);
        CryptographicOperations.ZeroMemory(plain);
        return box;
    }

    /// <summary>The payload; null where its key was destroyed, or it was sealed by a relay whose keys are not here.</summary>
    public DeliveryPayload? Open(Delivery delivery)
    {
        if (PlaceOf(delivery.Payload) is not { } place || keys.Find(place) is not { } bytes)
            return null;
        var box = delivery.Payload.AsSpan(Prefix);
        if (box.Length < SealKey.NonceLength + SealKey.TagLength)
            return null;
        var plain = new byte[box.Length - SealKey.NonceLength - SealKey.TagLength];
        using var key = SealKey.Import(bytes);
        return key.TryOpen(Data(delivery.Id), box, plain)
            ? JsonSerializer.Deserialize(plain, DeliveryPayloadJson.Default.DeliveryPayload)
            : null;
    }

    /// <summary>Makes a payload unreadable for good.</summary>
    public void Destroy(byte[]? payload)
    {
        if (PlaceOf(payload) is { } place)
            keys.Destroy(place);
    }

    /// <summary>Where the key of a sealed payload lies.</summary>
    public static int? PlaceOf(byte[]? payload) =>
        payload is { Length: > Prefix } && payload[0] == Version ? BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(1)) : null;

    private static byte[] Data(string deliveryId) => [.. "tr/1/delivery"u8, .. Encoding.ASCII.GetBytes(deliveryId)];
}
