using System.Security.Cryptography;
using TicketRelay.Http;
using TicketRelay.Json;
using TicketRelay.Queue;

namespace TicketRelay;

/// <summary>Speaks to a relay for one till. One per till, for as long as the program runs; all members may be used from many threads.</summary>
public sealed partial class RelayClient : IDisposable
{
    private readonly Calls _calls;
    private readonly Clock _clock;
    private readonly TimeSpan _answerWithin;
    private readonly TimeSpan _timeout;
    private readonly bool _publicIsGiven;
    private volatile Uri _public;

    /// <summary>A client with every default and no outbox.</summary>
    /// <param name="url">Of the relay, such as <c>https://tickets.example.fr</c>.</param>
    /// <param name="key">Of the till, <c>tr_till_…</c>.</param>
    /// <exception cref="ArgumentException">The address or the key does not look like one.</exception>
    public RelayClient(string url, string key) : this(new RelayClientOptions(url, key))
    {
    }

    /// <summary>A client with those options.</summary>
    /// <exception cref="ArgumentException">The public address is none.</exception>
    public RelayClient(RelayClientOptions options) : this(options, Clock.System)
    {
    }

    internal RelayClient(RelayClientOptions options, Clock clock)
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        _answerWithin = options.AnswerWithin;
        _timeout = options.Timeout;
        _public = options.PublicUrl is { } url ? RelayClientOptions.OriginOf(url, nameof(options)) : options.Origin;
        _publicIsGiven = options.PublicUrl is not null;
        _clock = clock;
        _calls = new Calls(options, clock);
        if (options.OutboxFolder is null)
            return;
        Outbox = new Outbox(options, _calls, clock);
        if (!_publicIsGiven && Outbox.Origin is { } known)
            _public = new Uri(known);
        Outbox.Settled += (_, settled) =>
        {
            if (settled.Submission?.Link is { } link)
                Learn(link);
        };
    }

    /// <summary>What a ticket's link is, known before any network: show or print its QR at once, and submit the ticket with that <see cref="Ticket.Token"/>.</summary>
    public string LinkOf(string token) =>
        TicketRelay.Token.IsWellFormed(token) ? new Uri(_public, "/T/" + token).AbsoluteUri : throw new ArgumentException("A token has 26 symbols.", nameof(token));

    /// <summary>Tickets on their way; null where the options name no <see cref="RelayClientOptions.OutboxFolder"/>.</summary>
    public Outbox? Outbox { get; }

    /// <summary>Hands a finished ticket over. The relay answers when it has it safe on disk. With an outbox the ticket is safe on the till's disk first, and waits there
    /// when the relay does not answer in time.</summary>
    /// <exception cref="RelayException">It was refused, or without an outbox the relay could not be reached in time. It is safe to submit the same ticket again.</exception>
    public Task<Submission> SubmitAsync(Ticket ticket, CancellationToken cancellation = default)
    {
        var sent = Outgoing.Of(ticket ?? throw new ArgumentNullException(nameof(ticket)), ownToken: Outbox is not null);
        return HandOverAsync(sent, cancellation);
    }

    /// <summary>Hands over a PDF that the till made itself; it stays byte for byte the file's first revision.</summary>
    /// <exception cref="RelayException">See <see cref="SubmitAsync"/>.</exception>
    public Task<Submission> SubmitPdfAsync(byte[] pdf, PdfFacts facts, CancellationToken cancellation = default) =>
        HandOverAsync(Outgoing.Of(pdf ?? throw new ArgumentNullException(nameof(pdf)), facts ?? throw new ArgumentNullException(nameof(facts))), cancellation);

    /// <summary>Hands over a ticket together with the PDF that the till made of it.</summary>
    /// <exception cref="RelayException">See <see cref="SubmitAsync"/>.</exception>
    public Task<Submission> SubmitWithPdfAsync(Ticket ticket, byte[] pdf, CancellationToken cancellation = default)
    {
        var sent = Outgoing.Of(ticket ?? throw new ArgumentNullException(nameof(ticket)), ownToken: Outbox is not null);
        return HandOverAsync(sent.With(pdf ?? throw new ArgumentNullException(nameof(pdf))), cancellation);
    }

    /// <summary>What the relay says of itself: version, limits, what links begin with. The client uses that beginning from now on.</summary>
    public async Task<RelayDescription> DescribeAsync(CancellationToken cancellation = default)
    {
        var description = RelayDescription.Of(await CallAsync(HttpMethod.Get, "/.well-known/ticket-relay.json", cancellation).ConfigureAwait(false));
        Learn(description.Url);
        return description;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Outbox?.Close();
        _calls.Dispose();
    }

    private async Task<Submission> HandOverAsync(Outgoing sent, CancellationToken cancellation)
    {
        if (Outbox is not null)
            return await Outbox.SubmitAsync(sent.ToRecord(NewKey()), sent.Body, LinkOf, _answerWithin, cancellation).ConfigureAwait(false);
        var request = new Request(HttpMethod.Post, sent.Target).With(sent.Body, sent.ContentType).Once(NewKey());
        var submission = Submission.Of(await _calls.SendAsync(request, _answerWithin, cancellation).ConfigureAwait(false));
        Learn(submission.Link!);
        return submission;
    }

    private void Learn(string link)
    {
        if (_publicIsGiven)
            return;
        _public = RelayClientOptions.OriginOf(link, nameof(link));
        Outbox?.Learn(_public.AbsoluteUri);
    }

    private static string NewKey()
    {
        var random = new byte[16];
        using (var generator = RandomNumberGenerator.Create())
            generator.GetBytes(random);
        return BitConverter.ToString(random).Replace("-", "");
    }

    private Task<JsonValue> CallAsync(HttpMethod method, string path, CancellationToken cancellation, JsonText? body = null)
    {
        var request = new Request(method, path);
        return _calls.SendAsync(body is null ? request : request.With(body), _timeout, cancellation);
    }
}
