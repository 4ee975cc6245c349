using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;

namespace Relay.Tickets;

/// <summary>Reads the header that makes a repeated request the same request.</summary>
internal static class IdempotencyHeader
{
    public const string Name = "Idempotency-Key";

    /// <summary>Set on an answer that was given before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    public const int Shortest = 8;
    public const int Longest = 128;

    /// <summary>One value of 8 to 128 visible ASCII characters.</summary>
    public static bool TryRead(StringValues values, [NotNullWhen(true)] out string? key)
    {
        key = values.Count == 1 ? values[0] : null;
        return key is { Length: >= Shortest and <= Longest } && key.All(symbol => symbol is > ' ' and <= '~');
    }
}
