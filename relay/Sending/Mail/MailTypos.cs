namespace Relay.Sending.Mail;

/// <summary>Addresses whose domain is one slip away from one that very many people have. They are asked about, never refused: there are such domains.</summary>
internal static class MailTypos
{
    /// <summary>Mailboxes of the countries whose languages the relay speaks; none of them is taken for a slip of another.</summary>
    private static readonly string[] Common =
    [
        "gmail.com", "googlemail.com", "ymail.com", "mail.com", "email.com", "hotmail.com", "hotmail.fr", "hotmail.de", "hotmail.es", "hotmail.it", "hotmail.nl", "hotmail.be", "hotmail.co.uk",
        "outlook.com", "outlook.fr", "outlook.de", "outlook.es", "outlook.it", "outlook.be", "live.com", "live.fr", "live.be", "live.nl", "live.it", "msn.com",
        "yahoo.com", "yahoo.fr", "yahoo.de", "yahoo.es", "yahoo.it", "yahoo.co.uk", "icloud.com", "me.com", "mac.com", "aol.com", "aol.fr", "aol.de",
        "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "neuf.fr", "laposte.net", "bbox.fr", "numericable.fr",
        "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.com", "gmx.fr", "web.de", "t-online.de", "freenet.de", "posteo.de", "posteo.net", "mailbox.org",
        "bluewin.ch", "proton.me", "protonmail.com", "tutanota.com", "libero.it", "virgilio.it", "tiscali.it", "alice.it", "telefonica.net",
        "ziggo.nl", "kpnmail.nl", "planet.nl", "skynet.be", "telenet.be", "proximus.be", "btinternet.com", "sky.com",
    ];

    private static readonly HashSet<string> Known = new(Common, StringComparer.Ordinal);

    /// <summary>The address that was probably meant; null when this one looks right.</summary>
    public static string? Suggestion(string address)
    {
        var at = address.LastIndexOf('@');
        var domain = address[(at + 1)..];
        if (Known.Contains(domain))
            return null;
        var meant = Common.FirstOrDefault(common => IsOneSlip(domain, common));
        return meant is null ? null : $"{address[..at]}@{meant}";
    }

    /// <summary>One letter missing, too much, wrong, or two changed over.</summary>
    private static bool IsOneSlip(string typed, string meant)
    {
        var head = 0;
        while (head < typed.Length && head < meant.Length && typed[head] == meant[head])
            head++;
        var (left, right) = (typed[head..], meant[head..]);
        return (left.Length, right.Length) switch
        {
            (0, 0) => false,
            var (typedRest, meantRest) when typedRest == meantRest =>
                left[1..] == right[1..] || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..]),
            var (typedRest, meantRest) when typedRest == meantRest + 1 => left[1..] == right,
            var (typedRest, meantRest) when typedRest == meantRest - 1 => left == right[1..],
            _ => false,
        };
    }
}
