using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Relay.Documents.Signing;
using Relay.Documents.Signing.Sealing;
using Relay.Hosting;

namespace Relay.Tests.Documents.Signing;

/// <summary>The host's own certificate instead of the relay's.</summary>
public sealed class HostSealTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("rsa:2048")]
    [InlineData("rsa:4096")]
    [InlineData("P-256")]
    [InlineData("P-384")]
    [InlineData("P-521")]
    public void A_hosts_own_certificate_seals(string kind)
    {
        using var desk = new SigningDesk(Pfx(kind));
        var signed = desk.Sign(SmallPdf.WithTicket).Pdf;
        _shell.Put("t.pdf", signed);

        Assert.Equal(Verdict.Genuine, desk.Verifier.Verify(signed).Verdict);
        var output = _shell.Run("pdfsig -nocert t.pdf");
        Assert.Contains("Signature is Valid", output, StringComparison.Ordinal);
        Assert.Contains("CN=Own " + kind, output, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors", _shell.Run("qpdf --check t.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_stays_genuine_when_the_host_goes_back_to_the_relays_seal()
    {
        var folder = Path.Combine(_shell.Folder, "data");
        using var own = new SigningDesk(Pfx("rsa:2048"), folder);
        var signed = own.Sign(SmallPdf.Plain).Pdf;

        using var back = new SigningDesk(folder: folder);

        Assert.Equal(Verdict.Genuine, back.Verifier.Verify(signed).Verdict);
        Assert.Equal(Verdict.Genuine, own.Verifier.Verify(back.Sign(SmallPdf.Plain).Pdf).Verdict);
        Assert.Equal(2, back.Keys.Published.Seals.Count);
    }

    [Fact]
    public void Once_the_hosts_certificate_has_ended_the_relays_seal_takes_over()
    {
        using var desk = new SigningDesk(Pfx("P-256"));
        var late = desk.Sign(SmallPdf.Plain, time: SigningDesk.Time.AddYears(3)).Pdf;

        Assert.Equal(Verdict.Genuine, desk.Verifier.Verify(late).Verdict);
    }

    [Fact]
    public void Wrong_settings_are_told_in_sentences()
    {
        var file = Pfx("rsa:1024").PfxFile;
        _shell.Put("text.pfx", "text"u8.ToArray());

        Assert.Empty(Complaints(("PfxFile", ""), ("PfxPassword", "")));
        Assert.Contains("names no file", Complaints(("PfxPassword", "x")).Single(), StringComparison.Ordinal);
        Assert.Contains("'/nowhere.pfx', but there is no such file", Complaints(("PfxFile", "/nowhere.pfx")).Single(), StringComparison.Ordinal);
        Assert.Contains("cannot be opened", Complaints(("PfxFile", Path.Combine(_shell.Folder, "text.pfx"))).Single(), StringComparison.Ordinal);
        Assert.Contains("cannot be opened", Complaints(("PfxFile", file), ("PfxPassword", "wrong")).Single(), StringComparison.Ordinal);
        Assert.Contains("too short", Complaints(("PfxFile", file), ("PfxPassword", "secret")).Single(), StringComparison.Ordinal);
        Assert.Contains("not today", Complaints(Pfx("P-256", SigningDesk.Time.AddDays(-9), SigningDesk.Time.AddDays(-1))).Single(), StringComparison.Ordinal);
        Assert.Contains("key usage", Complaints(Pfx("rsa:2048", usage: X509KeyUsageFlags.KeyEncipherment)).Single(), StringComparison.Ordinal);
        Assert.Equal(2, Complaints(("PfxFle", "typo"), ("PfxPassword", "x")).Count());
        Assert.DoesNotContain(Complaints(("PfxFile", file), ("PfxPassword", "hidden")), said => said.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_relay_with_a_wrong_seal_does_not_start_and_says_why()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => RelayUnderTest.StartAsync(new() { ["Relay:Seal:PfxFile"] = "/nowhere.pfx" }));

        Assert.Contains("Relay:Seal:PfxFile is '/nowhere.pfx', but there is no such file.", StartupFailure.Sentence(failure), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relay_seals_with_the_hosts_certificate_from_its_settings()
    {
        var seal = Pfx("P-256");
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Seal:PfxFile"] = seal.PfxFile, ["Relay:Seal:PfxPassword"] = seal.PfxPassword });
        var signer = (DocumentSigner)relay.Services.GetService(typeof(DocumentSigner))!;
        _shell.Put("t.pdf", signer.Sign(SmallPdf.Plain, SigningDesk.Ticket, "Chaussures", relay.Clock.GetUtcNow()).Pdf);

        Assert.Contains("CN=Own P-256", _shell.Run("pdfsig -nocert t.pdf"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Complaints(SealOptions options) => Complaints(("PfxFile", options.PfxFile), ("PfxPassword", options.PfxPassword));

    private static IEnumerable<string> Complaints(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(one => SealOptions.Section + ":" + one.Name, one => (string?)one.Value)).Build();
        var options = configuration.GetSection(SealOptions.Section).Get<SealOptions>() ?? new SealOptions();
        return new SealFile(configuration, new FakeTimeProvider(SigningDesk.Time)).Validate(null, options).Failures ?? [];
    }

    private SealOptions Pfx(
        string kind, DateTimeOffset? from = null, DateTimeOffset? to = null, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature)
    {
        using var rsa = kind.StartsWith("rsa", StringComparison.Ordinal) ? RSA.Create(int.Parse(kind[4..], null)) : null;
        using var ecdsa = rsa is null ? ECDsa.Create(ECCurve.CreateFromFriendlyName("nist" + kind.Replace("-", "", StringComparison.Ordinal))) : null;
        var request = rsa is null
            ? new CertificateRequest("CN=Own " + kind, ecdsa!, HashAlgorithmName.SHA256)
            : new CertificateRequest("CN=Own " + kind, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        using var certificate = request.CreateSelfSigned(from ?? SigningDesk.Time.AddDays(-1), to ?? SigningDesk.Time.AddYears(1));
        return new SealOptions { PfxFile = _shell.Put(Path.GetRandomFileName() + ".pfx", certificate.Export(X509ContentType.Pfx, "secret")), PfxPassword = "secret" };
    }
}
