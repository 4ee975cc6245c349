using System.ComponentModel.DataAnnotations;

namespace Relay.Sending.Mail;

/// <summary>The settings of section <c>Relay:Mail</c>: the account by which the relay sends. Without a server there is no mail.</summary>
internal sealed class MailOptions
{
    public const string Section = "Relay:Mail";

    /// <summary>Name of the SMTP server that takes the relay's mail, such as <c>smtp.example.fr</c>. Empty: this relay sends no mail.</summary>
    public string Server { get; set; } = "";

    /// <summary>587 is for mail submission with STARTTLS, 465 for TLS from the first byte, 25 for a server of one's own.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary><c>starttls</c> (required, not only tried), <c>tls</c> from the first byte, or <c>none</c> for a server on the same machine or network.</summary>
    [AllowedValues("starttls", "tls", "none")]
    public string Security { get; set; } = "starttls";

    /// <summary>Of the account. Empty: the server asks for none.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The address that mails come from, with the shop's name before it. Needed where there is a server.</summary>
    public string From { get; set; } = "";

    /// <summary>A PEM file with certificates that the server's may come from, besides those that the system trusts.</summary>
    public string CaFile { get; set; } = "";

    /// <summary>A PEM file with the RSA or Ed25519 private key that signs mails (DKIM, RFC 6376). Empty: the relay signs none; many servers do it themselves.</summary>
    public string DkimKeyFile { get; set; } = "";

    /// <summary>The name under which the key stands in the DNS: <c>selector._domainkey.domain</c>.</summary>
    public string DkimSelector { get; set; } = "";

    /// <summary>Empty: the domain of <see cref="From"/>.</summary>
    public string DkimDomain { get; set; } = "";

    /// <summary>Mails that are sent at the same time.</summary>
    [Range(1, 64)]
    public int AtOnce { get; set; } = 4;

    /// <summary>Whether shops may send mail that anyone made on an open relay and the host has not approved. The host's address is what spam would come from.</summary>
    public bool ForOpenShops { get; set; }
}
