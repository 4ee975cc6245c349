using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Relay.Events.Webhooks;

/// <summary>What became of one try. Without a reason it was taken.</summary>
/// <param name="Reason">A word of <see cref="WebhookReasons"/>.</param>
internal sealed record WebhookOutcome(int? Status, string? Reason = null, TimeSpan? RetryAfter = null)
{
    public bool IsTaken => Reason is null;
}

/// <summary>Sends one message once: https to public addresses, no redirect followed, no cookie, no proxy, 10 seconds, and of the answer only the status is read.</summary>
internal sealed class WebhookSender : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebhookSecrets _secrets;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    public WebhookSender(WebhookNetwork network, WebhookSecrets secrets, TimeProvider time)
    {
        (_secrets, _time) = (secrets, time);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null, ConnectCallback = network.ConnectAsync,
            // Soon looked up anew: a name may move.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1), MaxResponseHeadersLength = 16,
        };
        if (network.Trust is { } trust)
            handler.SslOptions.RemoteCertificateValidationCallback = trust;
        _http = new HttpMessageInvoker(handler);
    }

    public async Task<WebhookOutcome> SendAsync(Webhook webhook, string id, byte[] body, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, _time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        using var request = Request(webhook, id, body);
        try
        {
            using var answer = await _http.SendAsync(request, over.Token);
            return Read(answer);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new WebhookOutcome(null, WebhookReasons.TimedOut);
        }
        catch (HttpRequestException failure)
        {
            return new WebhookOutcome(null, failure.InnerException is NotPublicException ? WebhookReasons.NotPublic : WebhookReasons.Unreachable);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(Webhook webhook, string id, byte[] body)
    {
        var now = _time.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("TicketRelay", null));
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(Secrets(webhook, now), id, now, body));
        return request;
    }

    private IEnumerable<byte[]> Secrets(Webhook webhook, DateTimeOffset now)
    {
        yield return _secrets.Open(webhook.Id, webhook.Secret);
        if (webhook.FormerSecret is { } former && webhook.FormerUntil > now)
            yield return _secrets.Open(webhook.Id, former);
    }

    private WebhookOutcome Read(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        return answer.StatusCode switch
        {
            _ when answer.IsSuccessStatusCode => new WebhookOutcome(status),
            HttpStatusCode.Gone => new WebhookOutcome(status, WebhookReasons.Gone),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new WebhookOutcome(status, WebhookReasons.Refused, Wait(answer.Headers.RetryAfter)),
            _ when status is >= 300 and < 400 => new WebhookOutcome(status, WebhookReasons.Redirect),
            _ => new WebhookOutcome(status, WebhookReasons.Refused),
        };
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? asked) => asked?.Delta ?? (asked?.Date is { } date ? date - _time.GetUtcNow() : null);
}
