using System.Text;
using MimeKit;

namespace Relay.Sending.Mail;

/// <summary>What a mail address may be: one that people have, not all that RFC 5322 allows. No quoted names, no comments, no addresses of machines, no routes.
/// Letters beyond ASCII may stand in it: after the @ they are sent as IDNA, before it they need a server with SMTPUTF8 (RFC 6531).</summary>
internal static class MailAddress
{
    /// <summary>Characters of an address (RFC 5321, 4.5.3.1, and errata 1690 of RFC 3696).</summary>
    public const int Longest = 254;

    private const int LongestName = 64;
    private const string Never = " \"<>()[],;:\\";

    /// <summary>The address as it is sent to; null with a sentence that says what is wrong.</summary>
    public static string? Parse(string text, out string fault)
    {
        fault = "This is no mail address. One looks like anne@example.fr.";
        var address = text.Trim().Normalize();
        var at = address.LastIndexOf('@');
        if (at <= 0 || address.Any(symbol => Never.Contains(symbol, StringComparison.Ordinal) || char.IsControl(symbol) || char.IsWhiteSpace(symbol)))
            return null;
        if (Encoding.UTF8.GetByteCount(address) > Longest || Encoding.UTF8.GetByteCount(address[..at]) > LongestName)
        {
            fault = $"A mail address has at most {Longest} characters, and {LongestName} before the @.";
            return null;
        }
        if (!MailboxAddress.TryParse(new ParserOptions { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false }, address, out var mailbox)
            || mailbox.Address != address || Domain(address[(at + 1)..]) is not { } domain)
            return null;
        return $"{address[..at]}@{domain}";
    }

    /// <summary>The domain in lower-case ASCII; null when it is none that mail on the Internet goes to.</summary>
    private static string? Domain(string domain)
    {
        string ascii;
        try
        {
            ascii = new System.Globalization.IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
        var labels = ascii.Split('.');
        return labels.Length > 1 && ascii.Length <= 253 && labels[^1].Length > 1 && labels[^1].Any(char.IsAsciiLetter) ? ascii : null;
    }
}
