using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit.Cryptography;
using Relay.Hosting.Settings;

namespace Relay.Sending.Mail;

/// <summary>What is wrong with the settings of mail, beyond ranges and words: each a sentence with the setting and its value.</summary>
internal static class MailCheck
{
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        var mistakes = SettingsCheck.Mistakes(configuration.GetSection(MailOptions.Section), typeof(MailOptions));
        return mistakes.Count > 0 ? mistakes
            : Mistakes(configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions());
    }

    private static IEnumerable<string> Mistakes(MailOptions options)
    {
        if (options.Server.Length == 0)
            yield break;
        if (MailAddress.Parse(options.From, out _) is null)
            yield return $"Relay:Mail:From is '{options.From}'; it must be the mail address that tickets come from, such as tickets@example.fr, since Relay:Mail:Server is set.";
        if (options.Security == "none" && options.UserName.Length > 0 && !IsHere(options.Server))
            yield return "Relay:Mail:Security is 'none', so the password of Relay:Mail:UserName would cross the network for everyone to read. Use starttls or tls.";
        if (Unreadable(options.CaFile, new X509Certificate2Collection().ImportFromPemFile) is { } ca)
            yield return $"Relay:Mail:CaFile is '{options.CaFile}'; {ca}";
        if (Unreadable(options.DkimKeyFile, path => _ = new DkimSigner(path, "example.org", "test")) is { } dkim)
            yield return $"Relay:Mail:DkimKeyFile is '{options.DkimKeyFile}'; {dkim}";
        if (options.DkimKeyFile.Length > 0 && options.DkimSelector.Length == 0)
            yield return "Relay:Mail:DkimSelector is empty; it must be the name under which the key of Relay:Mail:DkimKeyFile stands in the DNS.";
    }

    private static bool IsHere(string server) => server == "localhost" || (IPAddress.TryParse(server, out var address) && IPAddress.IsLoopback(address));

    private static string? Unreadable(string path, Action<string> read)
    {
        if (path.Length == 0)
            return null;
        if (!File.Exists(path))
            return "there is no such file.";
        try
        {
            read(path);
            return null;
        }
        catch (Exception broken) when (broken is CryptographicException or IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return "it cannot be read as a PEM file.";
        }
    }
}
