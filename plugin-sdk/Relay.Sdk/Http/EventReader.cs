using System.Net.Http.Headers;

namespace TicketRelay.Http;

/// <summary>Reads events, and connects again for as long as it is asked for more.</summary>
internal sealed class EventReader(Calls calls, Clock clock, string? after, CancellationToken cancellation) : IDisposable
{
    /// <summary>The relay says something more often than that, if only that it is there. A connection that is silent for longer is dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(90);

    private static readonly Backoff Pause = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    private readonly EventLines _lines = new();
    private string? _after = after;
    private HttpResponseMessage? _answer;
    private StreamReader? _stream;
    private int _failures;

    public async Task<RelayEvent> NextAsync()
    {
        for (; ; )
            try
            {
                _stream ??= await ConnectAsync().ConfigureAwait(false);
                var line = await LineAsync(_stream).ConfigureAwait(false) ?? throw new IOException("The relay closed the stream.");
                _failures = 0;
                var happened = _lines.Take(line);
                _after = _lines.LastId;
                if (happened is not null)
                    return happened;
            }
            catch (Exception broken) when (IsPassing(broken))
            {
                Close();
                cancellation.ThrowIfCancellationRequested();
                var asked = (broken as RelayException)?.Problem.RetryAfter ?? _lines.Retry;
                await clock.Delay(Pause.Next(++_failures, asked), cancellation).ConfigureAwait(false);
            }
    }

    public void Dispose() => Close();

    private static bool IsPassing(Exception broken) =>
        broken is IOException or ObjectDisposedException or HttpRequestException or TimeoutException or FormatException || broken is RelayException { IsTransient: true };

    private async Task<StreamReader> ConnectAsync()
    {
        _lines.Begin(_after);
        _answer = await calls.OpenAsync(new Request(HttpMethod.Get, "/v1/events"), message =>
        {
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            if (_after is { Length: > 0 } id)
                message.Headers.TryAddWithoutValidation("Last-Event-ID", id);
        }, cancellation).ConfigureAwait(false);
        return new StreamReader(await _answer.Content.ReadAsStreamAsync().ConfigureAwait(false));
    }

    /// <summary>.NET Framework cannot cancel a read: closing the connection ends it.</summary>
    private async Task<string?> LineAsync(StreamReader stream)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var line = stream.ReadLineAsync();
        if (!line.IsCompleted && await Task.WhenAny(line, clock.Delay(Silence, over.Token)).ConfigureAwait(false) != line)
        {
            Close();
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException("The relay fell silent.");
        }
        over.Cancel();
        return await line.ConfigureAwait(false);
    }

    private void Close()
    {
        _stream?.Dispose();
        _answer?.Dispose();
        _stream = null;
        _answer = null;
    }
}
