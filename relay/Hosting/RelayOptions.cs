using System.ComponentModel.DataAnnotations;

namespace Relay.Hosting;

/// <summary>The settings of section <c>Relay</c>. Others rely on these names; they change only by adding.</summary>
internal sealed class RelayOptions
{
    public const string Section = "Relay";

    /// <summary>Sections within this one that belong to a room, which binds and checks them.</summary>
    internal static readonly string[] RoomSections = ["Seal", "Pdf", "Printing", "Mail", "Sms"];

    /// <summary>Where everything that must survive is kept. Relative to the working folder.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>What links and QR codes carry: scheme, host and port, no path. Empty: the first address the relay listens on.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Who answers for this host, published at <c>/.well-known/ticket-relay.json</c> and on the front page: an e-mail or web address. Empty: not said.</summary>
    [StringLength(300)]
    public string LegalContact { get; set; } = "";

    /// <summary>Who may make a shop: <c>closed</c> (the host's key is needed) or <c>open</c> (anyone).</summary>
    [AllowedValues("closed", "open")]
    public string Registration { get; set; } = "closed";

    /// <summary>Where tickets are stored. This version knows <c>litedb</c>.</summary>
    [AllowedValues("litedb")]
    public string Storage { get; set; } = "litedb";

    /// <summary>How log lines are written to standard output: <c>readable</c>, <c>json</c>, or <c>none</c>.</summary>
    [AllowedValues("readable", "json", "none")]
    public string LogFormat { get; set; } = "readable";

    /// <summary>The least important lines that are written. <c>information</c> has one line per request, <c>warning</c> only what needs attention.</summary>
    [AllowedValues("trace", "debug", "information", "warning", "error")]
    public string LogLevel { get; set; } = "information";

    /// <summary>Whether a tablet may be a display over plain http where <see cref="PublicUrl"/> is https: for tablets too old for any certificate, on the shop's own network. Who can listen
    /// there can read what that display shows, and take its place. Links and codes stay https.</summary>
    public bool DisplaysOverHttp { get; set; }

    /// <summary>Addresses, or networks such as <c>172.18.0.0/16</c>, of reverse proxies whose forwarded headers are believed; none by default.</summary>
    public string[] KnownProxies { get; set; } = [];

    public LimitOptions Limits { get; set; } = new();
}
