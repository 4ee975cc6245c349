using System.ComponentModel.DataAnnotations;

namespace Relay.Hosting;

/// <summary>Bounds of what a caller may send. Over them the answer is 413, 408, 422, 429 or 503, never 500.</summary>
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

    /// <summary>Most days a ticket may be kept, whatever its shop or the ticket itself says.</summary>
    [Range(1, 36_500)]
    public int RetentionDays { get; set; } = 3660;

    /// <summary>Nesting of a JSON body.</summary>
    [Range(4, 64)]
    public int JsonDepth { get; set; } = 16;

    /// <summary>Looks at receipts that do not exist, per minute and address (IPv4, or IPv6 /64).</summary>
    [Range(1, 10_000)]
    public int MissesPerMinute { get; set; } = 20;

    /// <summary>Requests per second and key; bursts of four times as many are let through.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecondAndKey { get; set; } = 200;

    /// <summary>Requests per second and address without a key that is right; bursts of four times as many are let through.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecondAndAddress { get; set; } = 50;

    /// <summary>Shops that one address may make in an hour while registration is open.</summary>
    [Range(1, 100_000)]
    public int ShopsPerHourAndAddress { get; set; } = 20;

    /// <summary>Requests that change something and are worked on at the same time; one more is told to come back.</summary>
    [Range(1, 100_000)]
    public int WritesAtOnce { get; set; } = 1000;

    /// <summary>Open connections; one more is closed at once. A display holds one for as long as it is on.</summary>
    [Range(10, 1_000_000)]
    public int Connections { get; set; } = 20_000;

    /// <summary>Tills that listen to events at the same time, by a stream or a long poll; one more is told to come back. Each holds a connection.</summary>
    [Range(1, 1_000_000)]
    public int Listeners { get; set; } = 5_000;

    /// <summary>Webhooks that a shop may have; 0 for none on this relay.</summary>
    [Range(0, 100)]
    public int WebhooksPerShop { get; set; } = 10;

    /// <summary>A body that comes more slowly than this many bytes per second, after its grace, is given up.</summary>
    [Range(1, 1_000_000)]
    public int BodyBytesPerSecond { get; set; } = 240;

    /// <summary>Seconds before a slow body is given up.</summary>
    [Range(2, 60)]
    public int BodyGraceSeconds { get; set; } = 5;

    /// <summary>Seconds in which all headers of a request must have come.</summary>
    [Range(1, 120)]
    public int HeaderSeconds { get; set; } = 10;

    /// <summary>Bytes of all headers of a request together.</summary>
    [Range(8 * 1024, 128 * 1024)]
    public int HeaderBytes { get; set; } = 16 * 1024;
}
