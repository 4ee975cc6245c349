using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Relay.Tests.Sending;

/// <summary>A mail server of the kind that the world's mail goes through: Debian's Exim, with a configuration of its own, on loopback, delivering into a maildir. It takes mail from who has
/// logged in over TLS only. Started by root it serves as <c>Debian-exim</c>, since Exim delivers nothing as root; started by anybody else it drops what it was lent.</summary>
internal sealed class EximServer : IAsyncDisposable
{
    public const string UserName = "tickets", Password = "open sesame";

    private readonly Process _process;
    private readonly string _folder;

    private EximServer(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public int Port { get; }

    public string CaFile => Path.Combine(_folder, "server.crt");

    /// <summary>What it wrote of itself, to be read where it did not do what it should.</summary>
    public string Log => string.Concat(Directory.GetFiles(Path.Combine(_folder, "log")).Select(File.ReadAllText));

    public static async Task<EximServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("relay-exim-").FullName;
        foreach (var name in (string[])["spool", "log", "mail"])
            Directory.CreateDirectory(Path.Combine(folder, name));
        MailServer.WriteCertificate(folder);
        var port = FreePort();
        var user = Environment.IsPrivilegedProcess ? "Debian-exim" : Environment.UserName;
        var group = await RunAsync("id", "-gn", user);
        await File.WriteAllTextAsync(Path.Combine(folder, "exim.conf"), Configuration(folder, port, user, group));
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "-R", user, folder);
        // Exim refuses a configuration that others could have written.
        await RunAsync("chmod", "-R", "u=rwX,go=rX", folder);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "root", Path.Combine(folder, "exim.conf"));
        var server = new EximServer(Process.Start("/usr/sbin/exim4", ["-C", Path.Combine(folder, "exim.conf"), "-bdf"]), folder, port);
        await Until.TrueAsync(server.ListensAsync, "Exim listened");
        return server;
    }

    /// <summary>The first mail in the mailbox.</summary>
    public async Task<string> WaitAsync()
    {
        var box = Path.Combine(_folder, "mail", "new");
        await Until.TrueAsync(() => Directory.Exists(box) && Directory.GetFiles(box).Length > 0, "Exim delivered the mail. " + Log);
        return Directory.GetFiles(box)[0];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Configuration(string folder, int port, string user, string group) => $$$"""
        primary_hostname = mx.example.org
        spool_directory = {{{folder}}}/spool
        log_file_path = {{{folder}}}/log/%slog
        pid_file_path = {{{folder}}}/exim.pid
        exim_user = {{{user}}}
        exim_group = {{{group}}}
        deliver_drop_privilege = true
        keep_environment =
        disable_ipv6 = true
        local_interfaces = 127.0.0.1
        daemon_smtp_ports = {{{port}}}
        tls_advertise_hosts = *
        tls_certificate = {{{folder}}}/server.crt
        tls_privatekey = {{{folder}}}/server.key
        auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*} }
        acl_smtp_rcpt = check_rcpt

        begin acl
        check_rcpt:
          deny !encrypted = *
          deny !authenticated = *
          accept domains = example.org
          deny

        begin routers
        mailbox:
          driver = accept
          domains = example.org
          transport = maildir

        begin transports
        maildir:
          driver = appendfile
          directory = {{{folder}}}/mail
          maildir_format
          user = {{{user}}}
          group = {{{group}}}
          return_path_add

        begin authenticators
        plain:
          driver = plaintext
          public_name = PLAIN
          server_condition = ${if and{ {eq{$auth2}{{{{UserName}}}} } {eq{$auth3}{{{{Password}}}} } } }
          server_set_id = $auth2

        """;

    private async Task<bool> ListensAsync()
    {
        Assert.False(_process.HasExited, "Exim ended at its start. " + Log);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What a program says that ends well.</summary>
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return said.Trim();
    }
}
