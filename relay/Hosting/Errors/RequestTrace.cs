using System.Diagnostics;

namespace Relay.Hosting.Errors;

/// <summary>The name of one request, the same in its problem answer and in the log.</summary>
internal static class RequestTrace
{
    /// <summary>The trace id where tracing is on, else the server's own number of the request.</summary>
    public static string Id(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
