using System.Security.Cryptography;
using System.Text;
using Relay.Hosting;
using Relay.Tickets.Sealing;

namespace Relay.Events.Webhooks;

/// <summary>The secrets that sign. They must be at hand with nobody present, so they are sealed under a key in a file of its own outside the database, <c>keys/webhooks.key</c>:
/// a copy of the database alone signs nothing, the host could.</summary>
internal sealed class WebhookSecrets(DataFolder folder, RandomSource random) : IDisposable
{
    public const string FileName = "webhooks.key";
    public const string Prefix = "whsec_";
    private const int Length = 32;

    private readonly Lazy<SealKey> _key = new(() => Load(Path.Combine(folder.Keys, FileName)));

    /// <summary>A new secret, as it is shown once, and as it is kept.</summary>
    public (string Text, byte[] Sealed) Make(string webhook)
    {
        Span<byte> secret = stackalloc byte[Length];
        RandomNumberGenerator.Fill(secret);
        var box = new byte[SealKey.NonceLength + Length + SealKey.TagLength];
        _key.Value.Seal(Data(webhook), secret, box, random);
        return (Prefix + Convert.ToBase64String(secret), box);
    }

    /// <exception cref="InvalidDataException">It was sealed under another key file.</exception>
    public byte[] Open(string webhook, byte[] box)
    {
        var secret = new byte[Length];
        return _key.Value.TryOpen(Data(webhook), box, secret) ? secret : throw new InvalidDataException("The secret of a webhook does not open.");
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }

    private static SealKey Load(string path)
    {
        if (!File.Exists(path))
            DataFolder.WriteSecret(path, RandomNumberGenerator.GetBytes(SealKey.Length));
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == SealKey.Length ? SealKey.Import(bytes) : throw new InvalidDataException($"The key file {FileName} is not one of the relay's.");
    }

    private static byte[] Data(string webhook) => [.. "tr/1/webhook"u8, .. Encoding.UTF8.GetBytes(webhook)];
}
