using System.Net.Http.Headers;
using TicketRelay.Json;

namespace TicketRelay.Http;

/// <summary>Sends requests with the key, again where that is safe and may help, until the time is up.</summary>
internal sealed class Calls : IDisposable
{
    private static readonly Backoff Pause = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5));

    private readonly HttpClient _http;
    private readonly Uri _origin;
    private readonly string? _till;
    private readonly Clock _clock;

    public Calls(RelayClientOptions options, Clock clock)
    {
        _origin = options.Origin;
        _till = options.Till;
        _clock = clock;
        _http = HttpDoor.Open(options.Handler);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("TicketRelay.Sdk", typeof(Calls).Assembly.GetName().Version?.ToString(3)));
    }

    public async Task<JsonValue> SendAsync(Request request, TimeSpan within, CancellationToken cancellation) =>
        await ReadAsync(request, within, JsonReader.Read, cancellation).ConfigureAwait(false);

    /// <summary>For answers without a body, and those that are no JSON.</summary>
    public async Task<T> ReadAsync<T>(Request request, TimeSpan within, Func<byte[], T> read, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(within);
        for (var failures = 1; ; failures++)
        {
            RelayException failure;
            try
            {
                return await OnceAsync(request, read, time.Token).ConfigureAwait(false);
            }
            catch (RelayException refused) when (refused.IsTransient && request.IsRepeatable)
            {
                failure = refused;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw Late(within);
            }
            if (!await WaitAsync(Pause.Next(failures, failure.Problem.RetryAfter), within, time.Token).ConfigureAwait(false))
                throw failure;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>One try, for a caller that has its own idea of when to try again.</summary>
    public async Task<JsonValue> TryOnceAsync(Request request, TimeSpan within, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(within);
        try
        {
            return await OnceAsync(request, JsonReader.Read, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Late(within);
        }
    }

    /// <summary>An answer whose body comes bit by bit; the caller disposes it.</summary>
    public async Task<HttpResponseMessage> OpenAsync(Request request, Action<HttpRequestMessage> prepare, CancellationToken cancellation)
    {
        using var message = request.ToMessage(_origin, _till);
        prepare(message);
        try
        {
            var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode)
                return answer;
            using (answer)
                throw Problems.Of((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false), RetryAfter(answer));
        }
        catch (HttpRequestException cause)
        {
            throw Unreachable(cause);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<T> OnceAsync<T>(Request request, Func<byte[], T> read, CancellationToken cancellation)
    {
        using var message = request.ToMessage(_origin, _till);
        try
        {
            using var answer = await _http.SendAsync(message, cancellation).ConfigureAwait(false);
            var body = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? read(body) : throw Problems.Of((int)answer.StatusCode, body, RetryAfter(answer));
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            throw Unreachable(cause);
        }
        catch (FormatException cause)
        {
            throw new RelayUnreachableException("What answered is not a relay, or only a part of its answer came.", cause);
        }
    }

    /// <summary>False where the wait would take longer than there is time.</summary>
    private async Task<bool> WaitAsync(TimeSpan pause, TimeSpan within, CancellationToken time)
    {
        if (pause >= within)
            return false;
        try
        {
            await _clock.Delay(pause, time).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter?.Delta ?? (answer.Headers.RetryAfter?.Date is { } date ? Later(date - _clock.Now) : null);

    private static TimeSpan Later(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private static RelayUnreachableException Late(TimeSpan within) => new($"The relay did not answer within {within.TotalSeconds:0.#} s.", null);

    private static RelayUnreachableException Unreachable(Exception cause) => new("The relay cannot be reached: " + cause.GetBaseException().Message, cause);
}
