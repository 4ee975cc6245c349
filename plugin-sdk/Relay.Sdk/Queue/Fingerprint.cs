using System.Security.Cryptography;

namespace TicketRelay.Queue;

/// <summary>SHA-256 in hex.</summary>
internal static class Fingerprint
{
    public static string Of(byte[] bytes)
    {
#pragma warning disable CA1850 // .NET Framework has no other way.
        using var hash = SHA256.Create();
        return BitConverter.ToString(hash.ComputeHash(bytes)).Replace("-", "");
#pragma warning restore CA1850
    }
}
