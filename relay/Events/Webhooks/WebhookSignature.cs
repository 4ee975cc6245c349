using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relay.Events.Webhooks;

/// <summary>Standard Webhooks, symmetric: <c>v1,</c> and HMAC-SHA256 in base64 over id, time and body with dots between them; one for each secret that is good.</summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <param name="timestamp">Of this try: receivers refuse what is minutes old.</param>
    public static string Of(IEnumerable<byte[]> secrets, string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp.ToUnixTimeSeconds()}.")), .. body];
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, signed))));
    }
}
