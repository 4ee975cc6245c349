using System.ComponentModel.DataAnnotations;

namespace Relay.Hosting;

/// <summary>The settings of section <c>Relay</c>. Others rely on these names; they change only by adding.</summary>
internal sealed class RelayOptions
{
    public const string Section = "Relay";

    /// <summary>Where everything that must survive is kept. Relative to the working folder.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>What links and QR codes carry: scheme, host and port, no path. Empty: the first address the relay listens on.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Who answers for this host, published at <c>/.well-known/ticket-relay.json</c> and on the front page: an e-mail or web address. Empty: not said.</summary>
    [StringLength(300)]
    public string LegalContact { get; set; } = "";

    /// <summary>Who may make a shop: <c>closed</c> (the host's key is needed) or <c>open</c> (anyone).</summary>
    public string Registration { get; set; } = "closed";

    /// <summary>Where tickets are stored. This version knows <c>litedb</c>.</summary>
    public string Storage { get; set; } = "litedb";

    /// <summary>How log lines are written: <c>readable</c> or <c>json</c>.</summary>
    public string LogFormat { get; set; } = "readable";

    /// <summary>Addresses of reverse proxies whose forwarded headers are believed; none by default.</summary>
    public string[] KnownProxies { get; set; } = [];

    public LimitOptions Limits { get; set; } = new();
}

/// <summary>Bounds of what a caller may send. Over them the answer is 413, 408, 422 or 429, never 500.</summary>
internal sealed class LimitOptions
{
    /// <summary>Bytes of a JSON body.</summary>
    [Range(4 * 1024, 16 * 1024 * 1024)]
    public int JsonBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Bytes of a PDF body.</summary>
    [Range(64 * 1024, 64 * 1024 * 1024)]
    public int PdfBodyBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Lines of one ticket.</summary>
    [Range(1, 5000)]
    public int TicketLines { get; set; } = 500;

    /// <summary>Characters of one text of a ticket.</summary>
    [Range(20, 2000)]
    public int TextLength { get; set; } = 200;

    /// <summary>Nesting of a JSON body.</summary>
    [Range(4, 64)]
    public int JsonDepth { get; set; } = 16;

    /// <summary>Looks at receipts that do not exist, per minute and address (IPv4, or IPv6 /64).</summary>
    [Range(1, 10_000)]
    public int MissesPerMinute { get; set; } = 20;

    /// <summary>Requests per second and key; bursts of four times as many are let through.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecondAndKey { get; set; } = 200;

    /// <summary>Requests per second and address without a key; bursts of four times as many are let through.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecondAndAddress { get; set; } = 50;
}
