using System.Security.Cryptography;

namespace Relay.Shops;

/// <summary>Who sends this request, as its key proved. Lives as long as the request.</summary>
/// <param name="Till">The till of a till key, or the one that a shop key named with <c>?till=</c>.</param>
internal sealed record Caller(KeyScope Scope, Shop Shop, Till? Till, string Kid, ShopSecret Secret);

/// <summary>The 32 bytes that open a shop's tickets. Unwrapped for one request and zeroed after it.</summary>
internal sealed class ShopSecret(byte[] bytes) : IDisposable
{
    public const int Length = 32;

    public ReadOnlySpan<byte> Span => bytes;

    public void Dispose() => CryptographicOperations.ZeroMemory(bytes);
}
