using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Relay.Displays;

/// <summary>The secret of a display: 256 random bits that live in a cookie of the tablet. The relay keeps their SHA-256 only.</summary>
internal readonly record struct DisplayCredential
{
    private const int Bytes = 32;
    private const int Symbols = 43;

    private readonly string _text;

    private DisplayCredential(string text) => _text = text;

    public static DisplayCredential New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static bool TryParse([NotNullWhen(true)] string? text, out DisplayCredential credential)
    {
        credential = text is { Length: Symbols } && Base64Url.IsValid(text) ? new DisplayCredential(text) : default;
        return credential._text is not null;
    }

    public byte[] Hash() => SHA256.HashData(Base64Url.DecodeFromChars(_text));

    /// <summary>For the cookie only.</summary>
    public string Reveal() => _text;

    public override string ToString() => "(display credential)";
}
