using Relay.Documents.Signing.Keys;

namespace Relay.Tests.Documents.Signing;

/// <summary>What programs that people have say of a signed document. Their clock is the real one, so the keys are made today.</summary>
public sealed class PdfReaderTests : IDisposable
{
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private readonly SigningDesk _desk;
    private readonly Shell _shell = new();

    public PdfReaderTests() => _desk = new SigningDesk(now: _now);

    public void Dispose()
    {
        _desk.Dispose();
        _shell.Dispose();
    }

    [Fact]
    public void Pdfsig_calls_it_valid_once_it_knows_the_relays_certificate()
    {
        _shell.Put("t.pdf", _desk.Sign(SmallPdf.WithTicket, "A & B (x\\)", _now).Pdf);
        Trust(_desk.Keys.Published);

        var output = _shell.Run("pdfsig -nssdir nss t.pdf");

        Assert.Contains("Signature Validation: Signature is Valid.", output, StringComparison.Ordinal);
        Assert.Contains("Certificate Validation: Certificate is Trusted.", output, StringComparison.Ordinal);
        Assert.Contains("Total document signed", output, StringComparison.Ordinal);
        Assert.Contains("ETSI.CAdES.detached", output, StringComparison.Ordinal);
        Assert.Contains("Ticket Relay tickets.example.fr", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Qpdf_finds_nothing_wrong()
    {
        _shell.Put("t.pdf", _desk.Sign(SmallPdf.WithTicket).Pdf);

        Assert.Contains("No syntax or stream encoding errors found", _shell.Run("qpdf --check t.pdf"), StringComparison.Ordinal);
    }

    private void Trust(PublishedKeys keys)
    {
        _shell.Put("seal.pem", System.Text.Encoding.ASCII.GetBytes(keys.Seals[^1].Issuer!));
        _shell.Run("mkdir nss && certutil -N --empty-password -d sql:nss && certutil -A -d sql:nss -n relay -t C,C,C -i seal.pem");
    }
}
