namespace Relay.EndToEnd.Engines;

/// <summary>What a wire does with one request.</summary>
internal sealed record Passage
{
    public static Passage Open { get; } = new();

    /// <summary>A proxy that keeps an answer until it is complete: what streams never comes.</summary>
    public static Passage Buffered { get; } = new() { Buffer = true };

    /// <summary>A browser that takes no cookies, seen from the relay.</summary>
    public static Passage NoCookies { get; } = new() { Cookies = false };

    /// <summary>No answer, and no end.</summary>
    public static Passage Hole { get; } = new() { Swallow = true };

    /// <summary>The answer of a proxy instead of the relay's.</summary>
    public static Passage Refused(int status, string body = "") => new() { Status = status, Body = body };

    public int? Status { get; private init; }

    public string Body { get; private init; } = "";

    public bool Buffer { get; private init; }

    public bool Cookies { get; private init; } = true;

    public bool Swallow { get; private init; }
}
