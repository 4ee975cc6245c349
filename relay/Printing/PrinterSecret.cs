using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Relay.Shops;

namespace Relay.Printing;

/// <summary>The secret in a printer's address: 52 symbols, 260 random bits. In lower case, without look-alikes, since some printers want it typed. The relay keeps a SHA-256.</summary>
internal readonly record struct PrinterSecret
{
    private const int Symbols = 52;

    private readonly string _text;

    private PrinterSecret(string text) => _text = text;

    public static PrinterSecret New() => new(RandomId.Symbols(Symbols));

    public static bool TryParse([NotNullWhen(true)] string? text, out PrinterSecret secret)
    {
        secret = text is { Length: Symbols } && text.ToLowerInvariant() is var lower && lower.All(RandomId.IsSymbol) ? new PrinterSecret(lower) : default;
        return secret._text is not null;
    }

    public byte[] Hash()
    {
        Span<byte> ascii = stackalloc byte[Symbols];
        Encoding.ASCII.GetBytes(_text, ascii);
        return SHA256.HashData(ascii);
    }

    /// <summary>For the address that is typed into the printer only.</summary>
    public string Reveal() => _text;

    public override string ToString() => "(printer secret)";
}
