using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Relay.Documents;
using Relay.Tickets.Sealing;

namespace Relay.Tickets.Jobs;

/// <summary>Seals what displays must know under the current job key: version, kid (8 hex digits), nonce, ciphertext, tag.
/// The plain JSON is filled up with spaces, so that its length tells nothing.</summary>
internal sealed class NoticeSeal(JobKeys keys, RandomSource random)
{
    private const byte Version = 1;
    private const int KidLength = 8;
    private const int Prefix = 1 + KidLength;
    private const int Block = 256;

    public byte[] Seal(TicketNotice notice, TicketId id)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new NoticeText(
                notice.Token.Reveal(), notice.Amount, notice.Language, notice.Display, notice.LegalClass, notice.HasCardSlip, notice.CanPrint ? null : true, notice.Sale, notice.GivenAway),
            NoticeJson.Default.NoticeText);
        var plain = new byte[(json.Length + Block - 1) / Block * Block];
        json.CopyTo(plain, 0);
        plain.AsSpan(json.Length).Fill((byte)' ');
        var key = keys.Current();
        var box = new byte[Prefix + SealKey.NonceLength + plain.Length + SealKey.TagLength];
        box[0] = Version;
        Encoding.ASCII.GetBytes(key.Kid, box.AsSpan(1));
        key.Key.Seal(Data(id), plain, box.AsSpan(Prefix), random);
        return box;
    }

    /// <summary>The notice; null where it was wiped, or its key was.</summary>
    /// <exception cref="InvalidDataException">It was sealed with a key that is here, and does not open.</exception>
    public TicketNotice? Open(byte[]? box, TicketId id)
    {
        if (box is null || box.Length < Prefix + SealKey.NonceLength + SealKey.TagLength || box[0] != Version
            || keys.Find(Encoding.ASCII.GetString(box, 1, KidLength)) is not { } key)
            return null;
        var plain = new byte[box.Length - Prefix - SealKey.NonceLength - SealKey.TagLength];
        try
        {
            if (!key.Key.TryOpen(Data(id), box.AsSpan(Prefix), plain))
                throw new InvalidDataException("The notice of an event does not open.");
        }
        catch (ObjectDisposedException)
        {
            // The key was destroyed this moment: everything it sealed has been wiped.
            return null;
        }
        if (JsonSerializer.Deserialize(plain, NoticeJson.Default.NoticeText) is not { } text
            || !Token.TryParse(text.Token, out var token))
            throw new InvalidDataException("The notice of an event cannot be read.");
        return new TicketNotice(token, text.Amount, text.Language, text.Display)
        {
            LegalClass = text.LegalClass, HasCardSlip = text.CardSlip, Sale = text.Sale, GivenAway = text.GivenAway, CanPrint = text.PdfAlone != true,
        };
    }

    private static byte[] Data(TicketId id) => [.. "tr/1/notice"u8, .. id.ToBytes()];
}

/// <summary>A notice as JSON. What has a default came later: of a ticket before that nothing special is known.</summary>
internal sealed record NoticeText(
    string Token, string? Amount, string Language, bool Display, LegalClass LegalClass = LegalClass.None, bool CardSlip = false, bool? PdfAlone = null, string? Sale = null, bool GivenAway = false);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoticeText))]
internal sealed partial class NoticeJson : JsonSerializerContext;
