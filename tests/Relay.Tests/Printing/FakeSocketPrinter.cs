using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Relay.Tests.Printing;

/// <summary>A printer on loopback that speaks ESC/POS: answers what it is asked, keeps what it is sent.</summary>
internal sealed class FakeSocketPrinter : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2? _certificate;
    private readonly CancellationTokenSource _stop = new();

    private FakeSocketPrinter(bool tls)
    {
        if (tls)
        {
            using var key = RSA.Create(2048);
            using var made = new CertificateRequest("CN=printer", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, default), new DateTimeOffset(2040, 1, 1, 0, 0, 0, default));
            _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        }
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Certificate => Convert.ToHexStringLower(SHA256.HashData(_certificate!.GetRawCertData()));

    /// <summary>Answers to DLE EOT 1, 2 and 4: all well.</summary>
    public byte[] Wellbeing { get; set; } = [0x12, 0x12, 0x12];

    /// <summary>Whether it says that it has done a job, or goes away instead.</summary>
    public bool Acknowledges { get; set; } = true;

    public List<byte[]> Printed { get; } = [];

    /// <summary>Ends when the printer was called for the first time and the call is over.</summary>
    public TaskCompletionSource Served { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static FakeSocketPrinter Start(bool tls = false) => new(tls);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _certificate?.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                try
                {
                    await SpeakAsync(client);
                }
                catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
                {
                    // The relay hung up.
                }
                Served.TrySetResult();
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task SpeakAsync(TcpClient client)
    {
        Stream stream = client.GetStream();
        if (_certificate is not null)
        {
            var closed = new SslStream(stream);
            await closed.AuthenticateAsServerAsync(_certificate);
            stream = closed;
        }
        var (asked, job) = (new List<byte>(), new List<byte>());
        var buffer = new byte[4096];
        while (await stream.ReadAsync(buffer, _stop.Token) is var read and > 0)
        {
            var fresh = buffer.AsSpan(0, read).ToArray();
            if (asked.Count < 9)
            {
                asked.AddRange(fresh);
                if (asked.Count == 9)
                    await stream.WriteAsync(Wellbeing, _stop.Token);
                continue;
            }
            job.AddRange(fresh);
            if (job.Count >= 3 && job[^3] == 0x1D && job[^2] == 0x72 && job[^1] == 1)
            {
                Printed.Add([.. job.Take(job.Count - 3)]);
                if (!Acknowledges)
                    return;
                await stream.WriteAsync(new byte[] { 0 }, _stop.Token);
                return;
            }
        }
    }
}
