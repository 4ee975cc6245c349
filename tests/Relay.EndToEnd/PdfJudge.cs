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
        await File.WriteAllTextAsync(certificate, FindIssuer(published));
        await Tool.RunAsync("certutil", "-N", "-d", "sql:" + trust, "--empty-password");
        await Tool.RunAsync("certutil", "-A", "-d", "sql:" + trust, "-n", "relay", "-t", "C,C,C", "-i", certificate);
        var signature = await Tool.RunAsync("pdfsig", "-nssdir", "sql:" + trust, pdf);
        Assert.Contains("Signature is Valid.", signature, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted.", signature, StringComparison.Ordinal);
        Assert.Contains("Total document signed", signature, StringComparison.Ordinal);
    }

    /// <summary>The issuer of the newest seal, as the relay publishes it for people who want their reader to trust it.</summary>
    private static string FindIssuer(JsonElement published) =>
        published.GetProperty("keys").GetProperty("seals").EnumerateArray().First().GetProperty("issuer").GetString()!;
}
