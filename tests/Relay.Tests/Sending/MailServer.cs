using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using MimeKit;

namespace Relay.Tests.Sending;

/// <summary>A real SMTP server on loopback (Debian's python3-aiosmtpd, <c>smtp-server.py</c>) that keeps what it takes and misbehaves when told.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly string _folder;

    private MailServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The certificate of the server, as a file that a relay may trust.</summary>
    public string CaFile => Path.Combine(_folder, "server.crt");

    /// <summary>Mails that it has taken.</summary>
    public IReadOnlyList<string> Taken => [.. Directory.GetFiles(_folder, "*.eml").Order(StringComparer.Ordinal)];

    /// <summary>Mails that were begun.</summary>
    public int Tries => File.Exists(Path.Combine(_folder, "tries")) ? int.Parse(File.ReadAllText(Path.Combine(_folder, "tries")), CultureInfo.InvariantCulture) : 0;

    /// <summary>Whether it holds a mail in the middle of its text.</summary>
    public bool IsHolding => File.Exists(Path.Combine(_folder, "held"));

    /// <param name="options">Of <c>smtp-server.py</c>.</param>
    public static async Task<MailServer> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("relay-mail-").FullName;
        WriteCertificate(folder);
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Script("smtp-server.py"), folder, .. options.Select(option => option.Replace("{folder}", folder, StringComparison.Ordinal))])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return new MailServer(process, folder, int.Parse(port!, CultureInfo.InvariantCulture));
    }

    /// <summary>Of one that offers STARTTLS, and takes nothing without.</summary>
    public static Task<MailServer> StartWithTlsAsync(params string[] options) =>
        StartAsync(["--cert", "{folder}/server.crt", "--key", "{folder}/server.key", .. options]);

    public static string Script(string name) => Path.Combine(Hosting.Repository.Folder, "tests", "Relay.Tests", "Sending", name);

    /// <summary>How it behaves from now on; see <c>smtp-server.py</c>.</summary>
    public void Behave(params string[] modes)
    {
        // Whole or not at all: the server reads it at any moment.
        var part = Path.Combine(_folder, "mode.part");
        File.WriteAllLines(part, modes);
        File.Move(part, Path.Combine(_folder, "mode"), overwrite: true);
    }

    /// <summary>The first so many mails, read from what came over the wire.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitAsync(int count = 1)
    {
        await Until.TrueAsync(() => Taken.Count >= count, "the mail came");
        return [.. Taken.Select(ReceivedMail.Read)];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A certificate of its own for 127.0.0.1: <c>server.crt</c> and <c>server.key</c>.</summary>
    public static void WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(Path.Combine(folder, "server.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
    }
}

/// <summary>A mail as it came over the wire.</summary>
internal sealed record ReceivedMail(string File, MimeMessage Message, JsonElement Envelope)
{
    public string Text => Message.TextBody!;

    public string Html => Message.HtmlBody!;

    public MimePart? Pdf => Message.Attachments.OfType<MimePart>().SingleOrDefault();

    public byte[] PdfBytes
    {
        get
        {
            using var bytes = new MemoryStream();
            Pdf!.Content!.DecodeTo(bytes);
            return bytes.ToArray();
        }
    }

    public static ReceivedMail Read(string file) =>
        new(file, MimeMessage.Load(file), JsonDocument.Parse(System.IO.File.ReadAllText(Path.ChangeExtension(file, ".json"))).RootElement);
}
