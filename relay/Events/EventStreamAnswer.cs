using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Relay.Hosting;

namespace Relay.Events;

/// <summary>Server-sent events (WHATWG HTML) for as long as the listener stays and its key is good.</summary>
internal sealed class EventStreamAnswer(Listener listener, long after, TillEvents events, Listening listening) : IResult
{
    public const string ContentType = "text/event-stream";

    /// <summary>More often than any proxy closes a silent connection.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private long _lastWrite;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        PageHeaders.ApplyToFile(response.Headers);
        response.ContentType = ContentType;
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            // Where it begins: who loses the connection before the first event comes back with this.
            await WriteAsync(response, $"retry: 2000\nid: {Id(after)}\n\n", httpContext.RequestAborted);
            await FollowAsync(response, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The listener left.
        }
    }

    private async Task FollowAsync(HttpResponse response, CancellationToken cancellation)
    {
        while (true)
        {
            var bell = listening.Bell(listener);
            if (!listening.MayGoOn(listener))
                return;
            var page = await events.ReadAsync(listener, after, cancellation);
            after = page.Next;
            if (page.Events.Count > 0)
                await WriteAsync(response, string.Concat(page.Events.Select(EventBody.Of).Select(Text)), cancellation);
            else if (listening.Time.GetElapsedTime(_lastWrite) >= Heartbeat)
                await WriteAsync(response, ": still here\n\n", cancellation);
            if (!page.More)
                await listening.WaitAsync(bell, Listening.Moment, cancellation);
        }
    }

    private async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await response.Body.FlushAsync(cancellation);
        _lastWrite = listening.Time.GetTimestamp();
    }

    private static string Text(EventBody happened) =>
        $"id: {happened.Id}\nevent: {happened.Type}\ndata: {JsonSerializer.Serialize(happened, EventsJson.Default.EventBody)}\n\n";

    private static string Id(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
