using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Sending.Sms;

/// <summary>Asks the host's SMS gateway over HTTP: no redirects, no cookies, 10 seconds. What it answers may repeat the number and is only matched, never told.</summary>
internal sealed class SmsSender(IOptions<SmsOptions> options, PublicLinks links, TimeProvider time) : ISender, IDisposable
{
    /// <summary>Bytes of an answer that are looked at.</summary>
    private const int AnswerBytes = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SmsOptions _options = options.Value;
    private readonly Regex? _success = SmsTemplate.Pattern(options.Value.Success);
    private readonly Regex? _tryAgain = SmsTemplate.Pattern(options.Value.TryAgain);

    private readonly HttpMessageInvoker _gateway = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ActivityHeadersPropagator = null,
    });

    public string Channel => DeliveryChannels.Sms;

    public int AtOnce => _options.AtOnce;

    public async Task<SendOutcome> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        using var question = Question(parcel);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var answer = await _gateway.SendAsync(question, either.Token);
            return Judge(answer.StatusCode, await ReadAsync(answer, either.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return SendOutcome.Later(SendReasons.NoAnswer);
        }
        catch (HttpRequestException failure)
        {
            return SendOutcome.Later(failure.HttpRequestError switch
            {
                HttpRequestError.SecureConnectionError => SendReasons.TlsFailed,
                HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError => SendReasons.NoAnswer,
                HttpRequestError.ResponseEnded => SendReasons.CutOff,
                _ => SendReasons.BadAnswer,
            });
        }
        catch (IOException)
        {
            return SendOutcome.Later(SendReasons.CutOff);
        }
    }

    public void Dispose() => _gateway.Dispose();

    private HttpRequestMessage Question(Parcel parcel)
    {
        var (delivery, payload, ticket, _) = parcel;
        string Value(string name) => name switch
        {
            "to" => payload.To!,
            "digits" => payload.To!.TrimStart('+'),
            "text" => SmsText.Of(ticket.Content, payload.Language ?? ticket.Content.Language, links.Ticket(ticket.Token)),
            "sender" => _options.Sender,
            "id" => delivery.Id,
            "userName" => _options.UserName,
            _ => _options.Password,
        };
        var question = new HttpRequestMessage(new HttpMethod(_options.Method), SmsTemplate.FillUrl(_options.Url, Value));
        if (_options.Method == "POST")
            question.Content = new StringContent(
                _options.ContentType == "application/json" ? SmsTemplate.FillJson(_options.Body, Value) : SmsTemplate.FillForm(_options.Body, Value), Encoding.UTF8, _options.ContentType);
        if (_options.UserName.Length > 0 && !SmsTemplate.HasLogin(_options.Url + _options.Body))
            question.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.UserName}:{_options.Password}")));
        foreach (var header in _options.Headers)
            question.Headers.TryAddWithoutValidation(header.Split(':', 2)[0].Trim(), header.Split(':', 2)[1].Trim());
        return question;
    }

    private SendOutcome Judge(HttpStatusCode status, string answer)
    {
        if ((int)status is >= 200 and < 300 && _success?.IsMatch(answer) != false)
            return SendOutcome.Taken;
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return SendOutcome.Later(SendReasons.NotAuthorised);
        if ((int)status is >= 300 and < 400)
            return SendOutcome.Later(SendReasons.BadAnswer);
        return (int)status is 408 or 425 or 429 or >= 500 || _tryAgain?.IsMatch(answer) == true
            ? SendOutcome.Later(SendReasons.Deferred)
            : SendOutcome.Final(SendReasons.Rejected);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[AnswerBytes];
        return Encoding.UTF8.GetString(bytes, 0, await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation));
    }
}
