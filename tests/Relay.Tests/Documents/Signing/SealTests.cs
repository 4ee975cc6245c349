using System.Formats.Asn1;
using System.Text;
using Relay.Documents;
using Relay.Documents.Signing;

namespace Relay.Tests.Documents.Signing;

/// <summary>The signature's value, as OpenSSL reads it, against PAdES baseline B (ETSI EN 319 142-1).</summary>
public sealed class SealTests : IDisposable
{
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private readonly SigningDesk _desk;
    private readonly SignedDocument _signed;
    private readonly Shell _shell = new();

    public SealTests()
    {
        _desk = new SigningDesk(now: _now);
        _signed = _desk.Sign(SmallPdf.WithTicket, "Chaussures", _now);
        var (start, end) = Hole(_signed.Pdf);
        var reserved = Convert.FromHexString(Encoding.ASCII.GetString(_signed.Pdf, start + 1, end - start - 2));
        AsnDecoder.ReadEncodedValue(reserved, AsnEncodingRules.DER, out _, out _, out var length);
        _shell.Put("seal.der", reserved[..length]);
        _shell.Put("content", [.. _signed.Pdf[..start], .. _signed.Pdf[end..]]);
        _shell.Put("authority.pem", Encoding.ASCII.GetBytes(_desk.Keys.Published.Seals[0].Issuer!));
    }

    public void Dispose()
    {
        _desk.Dispose();
        _shell.Dispose();
    }

    [Fact]
    public void OpenSSL_verifies_it_as_CAdES() =>
        Assert.Contains(
            "CAdES Verification successful",
            _shell.Run("openssl cms -verify -cades -binary -inform DER -in seal.der -content content -CAfile authority.pem -purpose any -out /dev/null"),
            StringComparison.Ordinal);

    [Fact]
    public void It_signs_content_type_digest_and_certificate_and_no_time()
    {
        var printed = _shell.Run("openssl cms -cmsout -print -noout -inform DER -in seal.der");
        var attributes = printed[printed.IndexOf("signedAttrs:", StringComparison.Ordinal)..printed.IndexOf("signatureAlgorithm:", printed.IndexOf("signedAttrs:", StringComparison.Ordinal), StringComparison.Ordinal)];

        Assert.Equal(
            ["contentType (1.2.840.113549.1.9.3)", "messageDigest (1.2.840.113549.1.9.4)", "id-smime-aa-signingCertificateV2 (1.2.840.113549.1.9.16.2.47)"],
            attributes.Split('\n').Where(line => line.Contains("object:", StringComparison.Ordinal) && !line.Contains("OBJECT:", StringComparison.Ordinal)).Select(line => line.Split("object: ")[1]));
        Assert.Contains("unsignedAttrs:\n          <ABSENT>", printed, StringComparison.Ordinal);
        Assert.Contains("ecdsa-with-SHA256", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void It_fits_into_1024_bytes_and_the_file_into_four_kilobytes_more()
    {
        var (start, end) = Hole(_signed.Pdf);

        Assert.Equal(2 + (2 * 1024), end - start);
        Assert.InRange(_shell.Get("seal.der").Length, 600, 1024);
        Assert.InRange(_signed.Pdf.Length - _signed.BaseLength, 3000, 4096);
    }

    [Fact]
    public void Equal_input_differs_in_the_seals_value_only()
    {
        var again = _desk.Sign(SmallPdf.WithTicket, "Chaussures", _now);
        var (start, end) = Hole(_signed.Pdf);

        Assert.Equal(_signed.Statement, again.Statement);
        Assert.Equal(_signed.Pdf[..start], again.Pdf[..start]);
        Assert.Equal(_signed.Pdf[end..], again.Pdf[end..]);
    }

    [Fact]
    public void A_thousand_signatures_at_once_are_all_genuine() =>
        Parallel.For(0, 1000, number =>
        {
            var pdf = new SmallPdf { [5] = $"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Number {number}>>" }.ToBytes();
            var found = _desk.Verifier.Verify(_desk.Sign(pdf, "Shop " + number, _now).Pdf);
            Assert.Equal((Verdict.Genuine, "Shop " + number), (found.Verdict, found.Shop));
        });

    private static (int Start, int End) Hole(byte[] pdf)
    {
        var start = pdf.AsSpan().LastIndexOf("/Contents<"u8) + "/Contents".Length;
        return (start, start + pdf.AsSpan(start).IndexOf((byte)'>') + 1);
    }
}
