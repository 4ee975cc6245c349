using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Relay.Documents;
using Relay.Documents.Signing;
using Relay.Documents.Signing.Keys;
using Relay.Documents.Signing.Sealing;
using Relay.Hosting;

namespace Relay.Tests.Documents.Signing;

/// <summary>Keys in a folder of their own, with signer and verifier.</summary>
internal sealed class SigningDesk : IDisposable
{
    public static readonly Guid Ticket = new("0199f3c2-8d1e-7a4b-9c55-2f6f0a1b2c3d");
    public static readonly DateTimeOffset Time = new(2026, 11, 22, 17, 17, 56, TimeSpan.Zero);

    private readonly bool _keepFolder;

    public SigningDesk(SealOptions? seal = null, string? folder = null, DateTimeOffset? now = null)
    {
        _keepFolder = folder is not null;
        Folder = folder ?? Path.Combine(Path.GetTempPath(), "relay-signing-" + Path.GetRandomFileName());
        Keys = Open(Folder, seal, now);
        Signer = new DocumentSigner(Keys);
        Verifier = new DocumentVerifier(Keys);
    }

    public string Folder { get; }

    public SigningKeys Keys { get; }

    public DocumentSigner Signer { get; }

    public DocumentVerifier Verifier { get; }

    public static SigningKeys Open(string folder, SealOptions? seal = null, DateTimeOffset? now = null)
    {
        var relay = Options.Create(new RelayOptions { DataFolder = folder, PublicUrl = "https://tickets.example.fr" });
        return new SigningKeys(new DataFolder(relay), Options.Create(seal ?? new SealOptions()), relay, new FakeTimeProvider(now ?? Time));
    }

    public SignedDocument Sign(byte[] pdf, string shop = "Chaussures", DateTimeOffset? time = null) => Signer.Sign(pdf, Ticket, shop, time ?? Time);

    public void Dispose()
    {
        Keys.Dispose();
        if (!_keepFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
