using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using Relay.Tickets.Handover;

namespace Relay.Sending.Mail;

/// <summary>Hands mails to the host's SMTP server, each on a connection of its own.</summary>
internal sealed class MailSender(IOptions<MailOptions> options, MailLetter letter, ILogger<MailSender> log) : ISender
{
    /// <summary>Milliseconds of silence in the middle of a conversation.</summary>
    private const int Silence = 30_000;

    private readonly MailOptions _options = options.Value;
    private readonly X509Certificate2Collection _authorities = Authorities(options.Value.CaFile);

    public string Channel => DeliveryChannels.Email;

    public int AtOnce => _options.AtOnce;

    public async Task<SendOutcome> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        // The last thing that could fail of ours is done before anybody is called.
        using var message = letter.Write(parcel);
        using var client = new SmtpClient { Timeout = Silence, LocalDomain = MimeKit.MailboxAddress.Parse(_options.From).Domain, CheckCertificateRevocation = false };
        if (_authorities.Count > 0)
            client.ServerCertificateValidationCallback = (_, certificate, chain, errors) => MailTrust.Accepts(_authorities, certificate, chain, errors);
        try
        {
            await client.ConnectAsync(_options.Server, _options.Port, Security(), cancellation);
            if (_options.UserName.Length > 0)
                await client.AuthenticateAsync(_options.UserName, _options.Password, cancellation);
            if (!client.Capabilities.HasFlag(SmtpCapabilities.UTF8) && message.To.Mailboxes.Any(to => !Ascii.IsValid(to.LocalPart)))
            {
                // A server that does not know such letters (RFC 6531) may do anything with them.
                await LeaveAsync(client, cancellation);
                return SendOutcome.Final(SendReasons.AddressNotSupported);
            }
            await client.SendAsync(message, cancellation);
        }
        catch (Exception failure) when (MailFault.Of(failure) is { } outcome)
        {
            log.LogDebug("The mail server answered {Status}", MailFault.Status(failure));
            return outcome;
        }
        await LeaveAsync(client, cancellation);
        return SendOutcome.Taken;
    }

    /// <summary>The mail is the server's now; whether it also hears QUIT changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception failure) when (failure is OperationCanceledException || MailFault.Of(failure) is not null)
        {
            client.Dispose();
        }
    }

    private SecureSocketOptions Security() => _options.Security switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private static X509Certificate2Collection Authorities(string file)
    {
        var authorities = new X509Certificate2Collection();
        if (file.Length > 0)
            authorities.ImportFromPemFile(file);
        return authorities;
    }
}
