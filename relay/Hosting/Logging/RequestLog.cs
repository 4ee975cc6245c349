using System.Diagnostics;
using Relay.Hosting.Errors;
using Relay.Hosting.Limits;

namespace Relay.Hosting.Logging;

/// <summary>One line per request: the route's template, never the path; status, milliseconds and the id that a problem answer names. No address.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        // Taken now: when the line is written, the server may have given the number to the next request.
        var trace = RequestTrace.Id(context);
        try
        {
            await next(context);
        }
        finally
        {
            Write(context, trace, Stopwatch.GetElapsedTime(start));
        }
    }

    private void Write(HttpContext context, string trace, TimeSpan elapsed)
    {
        var status = context.Response.StatusCode;
        log.Log(
            Level(context, status), "{Method:l} {Route:l} answered {Status} in {Elapsed} ms, {TraceId:l}",
            Method(context.Request.Method), RequestRoute.Of(context), status, Math.Round(elapsed.TotalMilliseconds, 1), trace);
    }

    private static LogLevel Level(HttpContext context, int status) => status switch
    {
        StatusCodes.Status500InternalServerError => LogLevel.Error,
        > StatusCodes.Status500InternalServerError => LogLevel.Warning,
        _ => IsQuiet(context.GetEndpoint()?.Metadata) ? LogLevel.Debug : LogLevel.Information,
    };

    private static bool IsQuiet(EndpointMetadataCollection? route) =>
        route?.GetMetadata<UnlimitedRate>() is not null || route?.GetMetadata<QuietLog>() is not null;

    /// <summary>A method is the caller's text too.</summary>
    private static string Method(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) || HttpMethods.IsPut(method)
        || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method) || HttpMethods.IsOptions(method) || HttpMethods.IsConnect(method) ? method : "(other)";
}

/// <summary>Marks a route that machines ask every few seconds for as long as they run: a line for each would bury all others.</summary>
internal sealed class QuietLog;
