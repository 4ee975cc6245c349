using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Relay.Hosting;

namespace Relay.Start;

/// <summary>Links to the start page: an expiry and a proof that this relay wrote it. Nothing is stored but the key, so any process of the
/// host that can read the key file can print one; whoever has a link can make shops until it expires.</summary>
internal sealed class StartLinks(DataFolder data, PublicLinks links, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const int KeyLength = 32;
    private const int ProofLength = 16;

    private byte[]? _key;

    public string KeyFile => Path.Combine(data.Path, "keys", "start-link.key");

    /// <summary>Makes the key where there is none; at the relay's start, before any link is asked for.</summary>
    public void MakeKey()
    {
        var path = Path.Combine(data.Keys, Path.GetFileName(KeyFile));
        if (!File.Exists(path))
            DataFolder.WriteSecret(path, RandomNumberGenerator.GetBytes(KeyLength));
    }

    /// <summary>A new link, as a whole address.</summary>
    public string New()
    {
        var expiry = time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return links.To($"/start/{expiry}.{Proof(expiry)}");
    }

    /// <summary>Whether the last part of a link is one of ours and not over.</summary>
    public bool IsValid(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var expiry))
            return false;
        var right = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text[(dot + 1)..]), Encoding.ASCII.GetBytes(Proof(text[..dot])));
        return right && time.GetUtcNow().ToUnixTimeSeconds() < expiry;
    }

    private string Proof(string expiry)
    {
        _key ??= File.ReadAllBytes(KeyFile);
        return Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes("tr/1/start-link " + expiry)).AsSpan(0, ProofLength));
    }
}
