using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Relay.Tests.Events.Webhooks;

/// <summary>The certificate of a POS's server, which the POS made itself.</summary>
internal static class ReceiverCertificate
{
    public static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=pos.example.com", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
