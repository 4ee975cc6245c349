using System.Text;
using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>The head of a request that went over the wire.</summary>
/// <param name="Head">From the request line to the empty line.</param>
internal sealed partial record WireRequest(string Head)
{
    /// <summary>Bytes of the answer's body that have come so far, as they went over the wire.</summary>
    public int Body { get; set; }

    public string Method { get; } = Head.Split(' ')[0];

    public string Path { get; } = Head.Split(' ')[1];

    public bool IsHub => Path.StartsWith("/hub/", StringComparison.Ordinal);

    /// <summary>How the display listens with this request; null when it does something else.</summary>
    public Transport? Transport =>
        !IsHub || Method != "GET" ? null
        : Upgrade().IsMatch(Head) ? Engines.Transport.WebSockets
        : EventStream().IsMatch(Head) ? Engines.Transport.ServerSentEvents
        : Engines.Transport.LongPolling;

    /// <summary>What goes to the relay: one request per connection, so that the wire need not count bytes.</summary>
    public byte[] Forwarded(bool cookies)
    {
        var head = Transport == Engines.Transport.WebSockets ? Head : Connection().Replace(Head, "").Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(cookies ? head : Cookie().Replace(head, ""));
    }

    [GeneratedRegex(@"^Upgrade: *websocket", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Upgrade();

    [GeneratedRegex(@"^Accept:.*text/event-stream", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex EventStream();

    [GeneratedRegex(@"^(Proxy-|Keep-Alive|)Connection:.*\r\n", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Connection();

    [GeneratedRegex(@"^(Set-)?Cookie:.*\r\n", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    public static partial Regex Cookie();
}

/// <summary>The three ways in which a display listens to the hub.</summary>
internal enum Transport
{
    WebSockets,
    ServerSentEvents,
    LongPolling,
}
