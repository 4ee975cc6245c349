using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using Relay.Shops;

namespace Relay.Tickets.Sealing;

/// <summary>What a shop's secret derives: the key that opens its tickets, and keyed hashes that let the index find and compare
/// tickets without knowing anything about them. Lives as long as a request.</summary>
internal sealed class ShopKeys : IDisposable
{
    private const int Bytes = 32;

    private readonly byte[] _index = new byte[Bytes];
    private readonly byte[] _replay = new byte[Bytes];

    public ShopKeys(ShopSecret secret)
    {
        Kek = SealKey.Derive(secret.Span, [], "tr/1/shop/kek"u8);
        KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(secret.Span, [], "tr/1/shop/index"u8, _index);
        KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(secret.Span, [], "tr/1/shop/replay"u8, _replay);
    }

    public SealKey Kek { get; }

    /// <summary>Blind index of a number: HMAC-SHA256 under HKDF(shop secret, "tr/1/shop/index").</summary>
    public byte[] NumberIndex(string number) => HMACSHA256.HashData(_index, Encoding.UTF8.GetBytes(number));

    /// <summary>Keyed hash of what a ticket says.</summary>
    /// <param name="pdf">The till's own document, if it sent one.</param>
    public byte[] ContentHash(ReadOnlySpan<byte> canonical, ReadOnlySpan<byte> pdf = default) => Hash("content"u8, canonical, pdf);

    /// <summary>Keyed hash of a body as it came.</summary>
    /// <param name="pdf">The till's own document, if it sent one.</param>
    public byte[] BodyHash(ReadOnlySpan<byte> body, ReadOnlySpan<byte> pdf = default) => Hash("body"u8, body, pdf);

    /// <summary>Keyed hash of a till and its Idempotency-Key.</summary>
    public byte[] IdempotencyIndex(TillId till, string key) => Hash("key"u8, Encoding.UTF8.GetBytes(till.Value + "\n" + key));

    /// <summary>Keyed hash of a till and its sale.</summary>
    public byte[] SaleIndex(TillId till, string sale) => Hash("sale"u8, Encoding.UTF8.GetBytes(till.Value + "\n" + sale));

    public void Dispose()
    {
        Kek.Dispose();
        CryptographicOperations.ZeroMemory(_index);
        CryptographicOperations.ZeroMemory(_replay);
    }

    private byte[] Hash(ReadOnlySpan<byte> label, ReadOnlySpan<byte> data, ReadOnlySpan<byte> pdf = default)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _replay);
        hash.AppendData(label);
        hash.AppendData("\n"u8);
        hash.AppendData(data);
        if (!pdf.IsEmpty)
        {
            hash.AppendData("\n"u8);
            hash.AppendData(pdf);
        }
        return hash.GetHashAndReset();
    }
}
