using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace Relay.Shops;

/// <summary>A key as its owner holds it: <c>tr_till_kid_secret_checksum</c>. The prefix lets scanners of leaked secrets find it, the
/// checksum tells a mistyped key without a look-up. Its text appears in the answer that makes it and nowhere else.</summary>
internal sealed class KeyText
{
    /// <summary>Symbols of the key's public name: 50 random bits.</summary>
    public const int KidLength = 10;

    /// <summary>Symbols of the secret: 62^43 is just over 2^256.</summary>
    public const int SecretLength = 43;

    /// <summary>Symbols of the checksum: 62^6 holds 32 bits.</summary>
    public const int ChecksumLength = 6;

    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly string _text;
    private readonly byte[] _secret;

    private KeyText(KeyScope scope, string kid, string secret, string text)
    {
        Scope = scope;
        Kid = kid;
        _secret = Encoding.ASCII.GetBytes(secret);
        _text = text;
    }

    public KeyScope Scope { get; }

    /// <summary>The key's public name.</summary>
    public string Kid { get; }

    /// <summary>The secret part, as ASCII: what is hashed, and what the wrapping key comes from.</summary>
    public ReadOnlySpan<byte> Secret => _secret;

    /// <summary>A new key from the system's random generator.</summary>
    public static KeyText New(KeyScope scope)
    {
        var kid = RandomId.Symbols(KidLength);
        var secret = RandomNumberGenerator.GetString(Base62, SecretLength);
        var body = $"tr_{Word(scope)}_{kid}_{secret}";
        return new KeyText(scope, kid, secret, $"{body}_{Checksum(body)}");
    }

    /// <summary>Reads a key; false when it is none, or mistyped.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out KeyText? key)
    {
        key = null;
        if (text is null || text.Length > 100 || text.Split('_') is not ["tr", var word, { Length: KidLength } kid, { Length: SecretLength } secret, var checksum])
            return false;
        KeyScope? scope = word switch { "till" => KeyScope.Till, "shop" => KeyScope.Shop, "host" => KeyScope.Host, _ => null };
        if (scope is null || !kid.All(RandomId.IsSymbol) || !secret.All(char.IsAsciiLetterOrDigit) || checksum != Checksum(text[..text.LastIndexOf('_')]))
            return false;
        key = new KeyText(scope.Value, kid, secret, text);
        return true;
    }

    /// <summary>Whether a text has a key, or something that begins as one, anywhere in it.</summary>
    public static bool IsIn(string? text) => text is not null
        && (text.Contains("tr_till_", StringComparison.OrdinalIgnoreCase) || text.Contains("tr_shop_", StringComparison.OrdinalIgnoreCase)
            || text.Contains("tr_host_", StringComparison.OrdinalIgnoreCase));

    /// <summary>The word for a scope in keys and answers.</summary>
    public static string Word(KeyScope scope) => scope switch
    {
        KeyScope.Till => "till",
        KeyScope.Shop => "shop",
        _ => "host",
    };

    /// <summary>SHA-256 of the secret part: all that is stored. The secret has 256 random bits, so a slow hash would add nothing.</summary>
    public byte[] Hash() => SHA256.HashData(_secret);

    /// <summary>Whether this key is the one whose hash is stored; takes the same time for every answer.</summary>
    public bool Matches(ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(Hash(), hash);

    /// <summary>The whole key, for the one answer that shows it.</summary>
    public string Reveal() => _text;

    /// <summary>Never the key: a log line or an exception that names one must not give it away.</summary>
    public override string ToString() => "(key)";

    private static string Checksum(string body)
    {
        var value = Crc32.HashToUInt32(Encoding.UTF8.GetBytes(body));
        Span<char> symbols = stackalloc char[ChecksumLength];
        for (var i = ChecksumLength - 1; i >= 0; i--, value /= 62)
            symbols[i] = Base62[(int)(value % 62)];
        return new string(symbols);
    }
}
