namespace Relay.Displays.Pairings;

/// <summary>Addresses of the pages around pairing.</summary>
internal static class PairingPaths
{
    public const string Page = "/display/pair/{secret}";
    public const string Qr = Page + "/qr.svg";
    public const string Type = "/display/code";
    public const string Approve = "/display/approve";

    public static string Link(string secret) => "/display/pair/" + secret;

    public static string LinkQr(string secret) => Link(secret) + "/qr.svg";

    /// <summary>Carries what the tablet shows to everyone in front of it, and no secret.</summary>
    public static string ApproveCode(PairingCode code) => $"{Approve}/{code.Reveal()}";
}
