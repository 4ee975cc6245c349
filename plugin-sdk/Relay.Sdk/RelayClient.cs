using System.Security.Cryptography;
using TicketRelay.Http;
using TicketRelay.Json;

namespace TicketRelay;

/// <summary>Speaks to a relay for one till. One per till, for as long as the program runs; all members may be used from many threads.</summary>
public sealed partial class RelayClient : IDisposable
{
    private readonly Calls _calls;
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
        _calls = new Calls(options, clock);
    }

    /// <summary>What a ticket's link is, known before any network: show or print its QR at once, and submit the ticket with that <see cref="Ticket.Token"/>.</summary>
    public string LinkOf(string token) =>
        TicketRelay.Token.IsWellFormed(token) ? new Uri(_public, "/T/" + token).AbsoluteUri : throw new ArgumentException("A token has 26 symbols.", nameof(token));

    /// <summary>Hands a finished ticket over. The relay answers when it has it safe on disk.</summary>
    /// <exception cref="RelayException">It was refused, or without an outbox the relay could not be reached in time. It is safe to submit the same ticket again.</exception>
    public async Task<Submission> SubmitAsync(Ticket ticket, CancellationToken cancellation = default)
    {
        if (ticket is null)
            throw new ArgumentNullException(nameof(ticket));
        return await PostAsync(new Request(HttpMethod.Post, "/v1/tickets").With(ticket.ToJson()), cancellation).ConfigureAwait(false);
    }

    /// <summary>Hands over a PDF that the till made itself; it stays byte for byte the file's first revision.</summary>
    /// <exception cref="RelayException">See <see cref="SubmitAsync"/>.</exception>
    public Task<Submission> SubmitPdfAsync(byte[] pdf, PdfFacts facts, CancellationToken cancellation = default) =>
        PostAsync(new Request(HttpMethod.Post, "/v1/tickets" + (facts ?? throw new ArgumentNullException(nameof(facts))).ToQuery())
            .With(pdf ?? throw new ArgumentNullException(nameof(pdf)), "application/pdf"), cancellation);

    /// <summary>Hands over a ticket together with the PDF that the till made of it.</summary>
    /// <exception cref="RelayException">See <see cref="SubmitAsync"/>.</exception>
    public Task<Submission> SubmitWithPdfAsync(Ticket ticket, byte[] pdf, CancellationToken cancellation = default) =>
        PostAsync(new Request(HttpMethod.Post, "/v1/tickets").With(
            FormBody.Of((ticket ?? throw new ArgumentNullException(nameof(ticket))).ToJson(), pdf ?? throw new ArgumentNullException(nameof(pdf))),
            FormBody.ContentType), cancellation);

    /// <summary>What the relay says of itself: version, limits, what links begin with. The client uses that beginning from now on.</summary>
    public async Task<RelayDescription> DescribeAsync(CancellationToken cancellation = default)
    {
        var description = RelayDescription.Of(await CallAsync(HttpMethod.Get, "/.well-known/ticket-relay.json", cancellation).ConfigureAwait(false));
        Learn(description.Url);
        return description;
    }

    /// <inheritdoc/>
    public void Dispose() => _calls.Dispose();

    private async Task<Submission> PostAsync(Request request, CancellationToken cancellation)
    {
        var submission = Submission.Of(await _calls.SendAsync(request.Once(NewKey()), _answerWithin, cancellation).ConfigureAwait(false));
        Learn(submission.Link!);
        return submission;
    }

    private void Learn(string link)
    {
        if (!_publicIsGiven)
            _public = RelayClientOptions.OriginOf(link, nameof(link));
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
