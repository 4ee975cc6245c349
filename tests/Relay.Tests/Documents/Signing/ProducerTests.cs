using System.Text;
using Relay.Documents;
using Relay.Documents.Signing;

namespace Relay.Tests.Documents.Signing;

/// <summary>Bases as other programs write them. Program clocks are real, so the keys are made today.</summary>
public sealed class ProducerTests : IDisposable
{
    private const string Ghostscript = "gs -q -sDEVICE=pdfwrite -o base.pdf -c '/Helvetica findfont 20 scalefont setfont 50 500 moveto (Receipt 42) show showpage'";
    private const string Chromium = "chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        + "--disable-component-update --disable-sync --user-data-dir=profile --no-pdf-header-footer --print-to-pdf=base.pdf 'data:text/html,<h1>Receipt 42</h1>'";

    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private readonly SigningDesk _desk;
    private readonly Shell _shell = new();

    public ProducerTests() => _desk = new SigningDesk(now: _now);

    public static TheoryData<string, string> Producers => new()
    {
        { "hand-made", "cp small.pdf base.pdf" },
        { "ghostscript", Ghostscript },
        { "ghostscript 1.4", Ghostscript.Replace("-q", "-q -dCompatibilityLevel=1.4", StringComparison.Ordinal) },
        { "chromium", Chromium },
        { "object streams", Ghostscript + "; mv base.pdf a.pdf; qpdf --object-streams=generate a.pdf base.pdf" },
        { "linearized", Ghostscript + "; mv base.pdf a.pdf; qpdf --linearize a.pdf base.pdf" },
        { "linearized object streams", Ghostscript + "; mv base.pdf a.pdf; qpdf --linearize --object-streams=generate a.pdf base.pdf" },
        { "attachments", "cp small.pdf a.pdf; for i in a b s z; do echo $i > $i.txt; qpdf a.pdf --add-attachment $i.txt -- b.pdf; mv b.pdf a.pdf; done; qpdf --object-streams=generate a.pdf base.pdf" },
    };

    public void Dispose()
    {
        _desk.Dispose();
        _shell.Dispose();
    }

    [Theory, MemberData(nameof(Producers))]
    public void A_base_of_another_program_is_sealed_twice_and_both_seals_hold(string producer, string command)
    {
        _shell.Put("small.pdf", SmallPdf.WithTicket);
        _shell.Run(command);
        Check(producer, _shell.Get("base.pdf"));
    }

    [Theory]
    [InlineData("shoes-receipt")]
    [InlineData("minimal")]
    [InlineData("grocery-long")]
    public void Our_own_receipt_is_sealed_twice_and_both_seals_hold(string sample)
    {
        var receipt = new ReceiptRenderer().Render(SampleTicket.Document(sample));

        var signed = Check(sample, receipt);

        Assert.Equal(Samples.Read(sample), Attachment("ticket.json"));
        Assert.Equal(signed.Statement, Attachment("relay.sig"));
    }

    /// <summary>Signs, has it signed again by another relay, and asks every reader.</summary>
    private SignedDocument Check(string producer, byte[] pdf)
    {
        _shell.Put("base.pdf", pdf);
        var first = _desk.Sign(pdf, "Chaussures", _now);
        _shell.Put("first.pdf", first.Pdf);
        using var other = new SigningDesk(now: _now);
        var second = other.Sign(first.Pdf, "Zweite", _now);
        _shell.Put("t.pdf", second.Pdf);
        _shell.Put("first.pem", Encoding.ASCII.GetBytes(_desk.Keys.Published.Seals[0].Issuer!));
        _shell.Put("second.pem", Encoding.ASCII.GetBytes(other.Keys.Published.Seals[0].Issuer!));
        _shell.Run("mkdir nss; certutil -N --empty-password -d sql:nss; for i in first second; do certutil -A -d sql:nss -n $i -t C,C,C -i $i.pem; done");

        Assert.Equal(pdf, first.Pdf[..pdf.Length]);
        Assert.Equal(Verdict.Genuine, _desk.Verifier.Verify(first.Pdf).Verdict);
        Assert.Equal(Verdict.Genuine, other.Verifier.Verify(second.Pdf).Verdict);
        Assert.Equal((Verdict.Altered, pdf.Length), (_desk.Verifier.Verify(second.Pdf).Verdict, _desk.Verifier.Verify(second.Pdf).GenuineLength));
        foreach (var (file, seals) in new[] { ("first", 1), ("t", 2) })
        {
            Assert.Contains("No syntax or stream encoding errors found", _shell.Run($"qpdf --check {file}.pdf"), StringComparison.Ordinal);
            var output = _shell.Run($"pdfsig -nssdir nss {file}.pdf");
            Assert.True(output.Split("Signature Validation: Signature is Valid.").Length == seals + 1, producer + "\n" + output);
            Assert.Equal(seals + 1, output.Split("Certificate Validation: Certificate is Trusted.").Length);
            Assert.Single(output.Split("Total document signed")[1..]);
            Assert.Equal(_shell.Run("pdftotext base.pdf -"), _shell.Run($"pdftotext {file}.pdf -"));
        }
        foreach (var name in _shell.Run("pdfdetach -list base.pdf | tail -n +2 | cut -d' ' -f2-").Split('\n'))
            Assert.Contains(name, _shell.Run("pdfdetach -list t.pdf"), StringComparison.Ordinal);
        Assert.Equal(second.Statement, Attachment("relay.sig"));
        _shell.Put("t.pdf", first.Pdf);
        return first;
    }

    private byte[] Attachment(string name)
    {
        _shell.Run($"pdfdetach -savefile {name} -o attachment t.pdf");
        return _shell.Get("attachment");
    }
}
