using System.Net.Http.Json;
using System.Text.Json;

namespace Relay.EndToEnd;

/// <summary>What programs that know nothing of the relay say about a receipt.</summary>
internal static class PdfJudge
{
    /// <summary>Valid for pdfsig with the published certificate trusted, clean for qpdf, and its text there for pdftotext.</summary>
    public static async Task JudgeAsync(RelayProcess relay, string pdf, TemporaryFolder folder, params string[] texts)
    {
        await Tool.RunAsync("qpdf", "--check", pdf);
        var text = await Tool.RunAsync("pdftotext", "-layout", pdf, "-");
        Assert.All(texts, expected => Assert.Contains(expected, text, StringComparison.Ordinal));

        var trust = Directory.CreateDirectory(folder.File("nss")).FullName;
        var certificate = folder.File("seal.pem");
        using var anyone = relay.Client();
        var published = await anyone.GetFromJsonAsync<JsonElement>("/.well-known/ticket-relay.json");
        await File.WriteAllTextAsync(certificate, FindCertificate(published));
        await Tool.RunAsync("certutil", "-N", "-d", "sql:" + trust, "--empty-password");
        await Tool.RunAsync("certutil", "-A", "-d", "sql:" + trust, "-n", "relay", "-t", "C,C,C", "-i", certificate);
        var signature = await Tool.RunAsync("pdfsig", "-nssdir", "sql:" + trust, pdf);
        Assert.Contains("Signature is Valid.", signature, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted.", signature, StringComparison.Ordinal);
        Assert.Contains("Total document signed", signature, StringComparison.Ordinal);
    }

    private static string FindCertificate(JsonElement published) => published.ValueKind switch
    {
        JsonValueKind.String when published.GetString()!.StartsWith("-----BEGIN CERTIFICATE", StringComparison.Ordinal) => published.GetString()!,
        JsonValueKind.Object => published.EnumerateObject().Select(member => FindCertificate(member.Value)).FirstOrDefault(found => found.Length > 0, ""),
        JsonValueKind.Array => published.EnumerateArray().Select(FindCertificate).FirstOrDefault(found => found.Length > 0, ""),
        _ => "",
    };
}
