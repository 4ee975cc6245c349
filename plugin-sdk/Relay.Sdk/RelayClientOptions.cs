namespace TicketRelay;

/// <summary>What a client needs to know. It reads them once: changing them afterwards changes nothing.</summary>
public sealed class RelayClientOptions
{
    /// <summary>Options with every default.</summary>
    /// <param name="url">Of the relay, such as <c>https://tickets.example.fr</c>.</param>
    /// <param name="key">Of the till, <c>tr_till_…</c>; or of the shop, then <see cref="Till"/> is needed.</param>
    /// <exception cref="ArgumentException">The address is no http or https address, or the key does not look like one.</exception>
    public RelayClientOptions(string url, string key)
    {
        Origin = OriginOf(url, nameof(url));
        Key = key is not null && key.StartsWith("tr_", StringComparison.Ordinal) && key.All(symbol => symbol is > ' ' and <= '~')
            ? key : throw new ArgumentException("A key looks like tr_till_…; the start page of the relay shows it.", nameof(key));
    }

    /// <summary>The till's id, where the key is the shop's.</summary>
    public string? Till { get; set; }

    /// <summary>What links and QR codes begin with, where that is not the address of <c>url</c>. Otherwise the client learns it from the relay's first answer, and the outbox remembers it.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>A folder of this till alone, for tickets that could not be sent yet. Without it there is no outbox, and <see cref="RelayClient.SubmitAsync"/> throws when the relay is away.</summary>
    public string? OutboxFolder { get; set; }

    /// <summary>Tickets that the outbox holds at most: 10,000.</summary>
    public int OutboxTickets { get; set; } = 10_000;

    /// <summary>Bytes that the outbox holds at most: 256 MB.</summary>
    public long OutboxBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>How long a customer waits: after that a submitted ticket stays in the outbox, or fails where there is none. 2 s.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long anything else may take, and one try from the outbox: 10 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Sends the requests, for a proxy or a certificate of the till's own. It should not follow redirects. The client does not dispose it.</summary>
    public HttpMessageHandler? Handler { get; set; }

    internal Uri Origin { get; }

    internal string Key { get; }

    internal static Uri OriginOf(string url, string parameter) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? new Uri(address.GetLeftPart(UriPartial.Authority))
            : throw new ArgumentException("The relay's address begins with http:// or https://.", parameter);
}
