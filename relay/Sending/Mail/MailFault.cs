using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Relay.Sending.Mail;

/// <summary>What a failure of SMTP means. A server's words may repeat the address, so only its codes are read and told.</summary>
internal static partial class MailFault
{
    private const int Permanent = 500;

    /// <summary>Null where it is no failure of SMTP.</summary>
    public static SendOutcome? Of(Exception failure) => failure switch
    {
        SmtpCommandException refused => OfAnswer(refused),
        AuthenticationException or SaslException => SendOutcome.Later(SendReasons.NotAuthorised),
        SslHandshakeException => SendOutcome.Later(SendReasons.TlsFailed),
        SmtpProtocolException => SendOutcome.Later(SendReasons.CutOff),
        ServiceNotConnectedException => SendOutcome.Later(SendReasons.CutOff),
        NotSupportedException when failure.Message.Contains("STARTTLS", StringComparison.Ordinal) => SendOutcome.Later(SendReasons.TlsUnavailable),
        NotSupportedException => SendOutcome.Final(SendReasons.AddressNotSupported),
        TimeoutException or SocketException => SendOutcome.Later(SendReasons.NoAnswer),
        IOException => SendOutcome.Later(SendReasons.CutOff),
        _ => null,
    };

    /// <summary>The codes of an answer, such as <c>550 5.1.1</c>; for the log.</summary>
    public static string Status(Exception failure) =>
        failure is SmtpCommandException refused ? $"{(int)refused.StatusCode} {Enhanced(refused)}".TrimEnd() : failure.GetType().Name;

    private static SendOutcome OfAnswer(SmtpCommandException refused)
    {
        var code = (int)refused.StatusCode;
        if (code < Permanent)
            return SendOutcome.Later(Enhanced(refused).StartsWith("4.2.2", StringComparison.Ordinal) ? SendReasons.MailboxFull : SendReasons.Deferred);
        return SendOutcome.Final((refused.ErrorCode, Enhanced(refused)) switch
        {
            (SmtpErrorCode.SenderNotAccepted, _) => SendReasons.NotAuthorised,
            (_, "5.1.1" or "5.1.2" or "5.1.3" or "5.1.6" or "5.1.10" or "5.4.4") => SendReasons.NoSuchAddress,
            (_, "5.2.2") => SendReasons.MailboxFull,
            (_, "5.6.7") => SendReasons.AddressNotSupported,
            (SmtpErrorCode.RecipientNotAccepted, "") when code is 550 or 551 or 553 => SendReasons.NoSuchAddress,
            (_, "") when code == 552 => SendReasons.MailboxFull,
            _ => SendReasons.Rejected,
        });
    }

    /// <summary>The enhanced code (RFC 3463) that the answer begins with; empty where there is none.</summary>
    private static string Enhanced(SmtpCommandException refused) => EnhancedCode().Match(refused.Message).Value;

    [GeneratedRegex(@"\A[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnhancedCode();
}
