using System.Net;
using Relay.Tests.Documents.Signing;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

/// <summary>PDFs as the programs write them that tills use: each is taken, stays as it is, and its signatures are valid for those who never heard of us.</summary>
public sealed class OtherProgramsTests(PdfScene scene) : IClassFixture<PdfScene>
{
    private const string Ghostscript = "gs -q -sDEVICE=pdfwrite -o base.pdf -c '/Helvetica findfont 20 scalefont setfont 50 500 moveto (Receipt 42) show showpage'";
    private const string Html = "echo '<html><meta charset=utf-8><h1>Receipt 42</h1><p>Thé 9,90 €<p><a href=https://example.org>web</a>' > r.html; ";
    private const string Chromium = "chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        + "--disable-component-update --disable-sync --user-data-dir=profile --no-pdf-header-footer --print-to-pdf=base.pdf r.html";
    private const string Tcpdf = "$p = new TCPDF(); SIGN $p->SetFont(\"helvetica\", \"\", 20); $p->AddPage(); $p->Cell(0, 10, \"Receipt 42\"); $p->Output(getcwd().\"/base.pdf\", \"F\");'";
    private const string Certificate = "openssl req -x509 -newkey rsa:2048 -nodes -keyout k.pem -out c.pem -days 30 -subj /CN=Shop -addext keyUsage=digitalSignature; ";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"90\"><text x=\"20\" y=\"60\" font-family=\"DejaVu Sans\" font-size=\"20\">Receipt 42</text></svg>";

    public static TheoryData<string, string> Programs => new()
    {
        { "Ghostscript", Ghostscript },
        { "Ghostscript, PDF/A", Ghostscript.Replace("-q", "-q -dPDFA=2 -sColorConversionStrategy=RGB", StringComparison.Ordinal) },
        { "Chromium", Html + Chromium },
        { "wkhtmltopdf", Html + "wkhtmltopdf -q r.html base.pdf" },
        { "cairo", $"echo '{Svg}' > r.svg; rsvg-convert -f pdf -o base.pdf r.svg" },
        { "TCPDF", "php -r 'require \"tcpdf/tcpdf.php\"; " + Tcpdf.Replace("SIGN", "", StringComparison.Ordinal) },
        { "FPDF", "php -r 'require \"fpdf/fpdf.php\"; $p = new FPDF(); $p->AddPage(); $p->SetFont(\"Helvetica\", \"\", 20); $p->Cell(0, 10, \"Receipt 42\"); $p->Output(\"F\", \"base.pdf\");'" },
        { "ReportLab", "/usr/bin/python3 -c 'from reportlab.pdfgen import canvas; c = canvas.Canvas(\"base.pdf\"); c.drawString(72, 700, \"Receipt 42\"); c.showPage(); c.save()'" },
        { "MuPDF", "printf '%%%%MediaBox 0 0 200 100\\n%%%%Font Helv Helvetica\\nBT /Helv 20 Tf 20 40 Td (Receipt 42) Tj ET\\n' > r.txt; mutool create -o base.pdf r.txt" },
        { "groff", "echo 'Receipt 42' | groff -Tpdf > base.pdf" },
        { "qpdf, object streams", Ghostscript + "; mv base.pdf a.pdf; qpdf --object-streams=generate a.pdf base.pdf" },
        { "qpdf, linearized", Ghostscript + "; mv base.pdf a.pdf; qpdf --linearize a.pdf base.pdf" },
        { "qpdf, linearized object streams", Ghostscript + "; mv base.pdf a.pdf; qpdf --linearize --object-streams=generate a.pdf base.pdf" },
    };

    /// <summary>Signed as the program that makes it does, or added by another program as a revision.</summary>
    public static TheoryData<string, string> SignedBefore => new()
    {
        { "TCPDF", Certificate + "php -r 'require \"tcpdf/tcpdf.php\"; " + Tcpdf.Replace("SIGN", "$p->setSignature(\"file://\".getcwd().\"/c.pem\", \"file://\".getcwd().\"/k.pem\", \"\", \"\", 0, []);", StringComparison.Ordinal) },
        { "poppler behind Ghostscript", Added(Ghostscript) },
        { "poppler behind a linearized file", Added(Ghostscript + "; mv base.pdf a.pdf; qpdf --linearize --object-streams=generate a.pdf base.pdf") },
    };

    [Theory, MemberData(nameof(Programs))]
    public async Task A_PDF_of_another_program_is_taken_and_its_seal_is_valid(string program, string command)
    {
        using var shell = new Shell();
        var signatures = await SentAsync(shell, program, command);

        Assert.Equal(1, Times(signatures, "Signature Validation: Signature is Valid."));
        Assert.Equal(1, Times(signatures, "Total document signed"));
    }

    /// <summary>On request: LibreOffice is larger than all the other programs together (Debian: libreoffice-writer-nogui).</summary>
    [Fact(Explicit = true)]
    public async Task A_PDF_of_LibreOffice_is_taken_and_its_seal_is_valid()
    {
        using var shell = new Shell();
        var signatures = await SentAsync(shell, "LibreOffice", "echo 'Receipt 42' > r.txt; soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to pdf r.txt; mv r.pdf base.pdf");

        Assert.Equal(1, Times(signatures, "Signature Validation: Signature is Valid."));
        Assert.Equal(1, Times(signatures, "Total document signed"));
    }

    [Theory, MemberData(nameof(SignedBefore))]
    public async Task A_PDF_that_is_signed_already_keeps_its_signature_beside_ours(string program, string command)
    {
        using var shell = new Shell();
        var signatures = await SentAsync(shell, program, command);

        Assert.Equal(2, Times(signatures, "Signature Validation: Signature is Valid."));
        Assert.Equal(1, Times(signatures, "Total document signed"));
        Assert.Contains("Signer Certificate Common Name: Shop", signatures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_that_its_program_certified_stays_byte_for_byte()
    {
        using var shell = new Shell();
        shell.Run(Certificate + "php -r 'require \"tcpdf/tcpdf.php\"; " + Tcpdf.Replace("SIGN", "$p->setSignature(\"file://\".getcwd().\"/c.pem\", \"file://\".getcwd().\"/k.pem\", \"\", \"\", 2, []);", StringComparison.Ordinal));
        using var till = await scene.TillAsync();
        using var anyone = scene.Relay.Client();

        var body = await (await till.PostPdfAsync(shell.Get("base.pdf"))).ReadAsync(HttpStatusCode.Created);

        Assert.Equal(1, body.GetProperty("document").GetProperty("signatures").GetArrayLength());
        Assert.Equal(shell.Get("base.pdf"), await anyone.GetByteArrayAsync("/T/" + body.Text("token")));
        shell.Put("t.pdf", await anyone.GetByteArrayAsync("/T/" + body.Text("token")));
        Assert.Equal(1, Times(Pdfsig(shell), "Signature Validation: Signature is Valid."));
    }

    [Fact]
    public async Task A_PDF_with_a_password_or_changed_afterwards_is_refused_by_name()
    {
        using var shell = new Shell();
        shell.Run(Ghostscript + "; qpdf --encrypt '' owner 256 -- base.pdf locked.pdf; qpdf --object-streams=disable base.pdf flat.pdf");
        using var till = await scene.TillAsync();
        var changed = Documents.Incoming.BadPdfs.Revised(shell.Get("flat.pdf"), (2, "<</Type/Pages/Kids[]/Count 0>>"));

        foreach (var (pdf, rule) in new[] { (shell.Get("locked.pdf"), "document encrypted"), (changed, "document revisions") })
            Assert.Equal(("pdf-rejected", rule), await (await till.PostPdfAsync(pdf)).RefusalAsync(HttpStatusCode.UnprocessableEntity));
    }

    /// <summary>Sends what the command makes, compares what comes back, and returns what poppler says of its signatures.</summary>
    private async Task<string> SentAsync(Shell shell, string program, string command)
    {
        shell.Run(command);
        var pdf = shell.Get("base.pdf");
        using var till = await scene.TillAsync();
        using var anyone = scene.Relay.Client();

        var token = await (await till.PostPdfAsync(pdf, "number=1&total=9.90&currency=EUR")).TokenAsync();
        var sent = await anyone.GetByteArrayAsync("/T/" + token);

        shell.Put("t.pdf", sent);
        Assert.True(pdf.AsSpan().SequenceEqual(sent.AsSpan(0, pdf.Length)), program);
        Assert.Equal(shell.Run("pdftotext base.pdf -"), shell.Run("pdftotext t.pdf -"));
        Assert.Contains("Receipt 42", shell.Run("pdftotext t.pdf -"), StringComparison.Ordinal);
        shell.Run("pdftoppm -r 40 -png -singlefile base.pdf a; pdftoppm -r 40 -png -singlefile t.pdf b; cmp a.png b.png");
        shell.Run("qpdf --check base.pdf > /dev/null && qpdf --check t.pdf || ! qpdf --check base.pdf");
        using var content = new ByteArrayContent(sent);
        content.Headers.Add("Content-Type", "application/pdf");
        Assert.Equal("genuine", (await (await anyone.PostAsync("/v1/verify", content)).ReadAsync(HttpStatusCode.OK)).Text("verdict"));
        return Pdfsig(shell);
    }

    private static int Times(string text, string part) => text.Split(part).Length - 1;

    private static string Pdfsig(Shell shell) => shell.Run("mkdir -p empty; [ -e empty/cert9.db ] || certutil -N --empty-password -d sql:empty; pdfsig -nssdir empty t.pdf");

    private static string Added(string command) => command + "; " + Certificate + "mkdir nss; certutil -N --empty-password -d sql:nss; "
        + "openssl pkcs12 -export -in c.pem -inkey k.pem -name shop -out s.p12 -passout pass:x; pk12util -i s.p12 -d sql:nss -W x -K ''; certutil -M -n shop -t C,C,C -d sql:nss; "
        + "mv base.pdf unsigned.pdf; pdfsig -nssdir sql:nss -add-signature -nick shop unsigned.pdf base.pdf";
}
