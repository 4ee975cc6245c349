namespace Relay.Hosting;

/// <summary>Problems that any route may answer. Each room lists its own beside its endpoints.</summary>
internal static class HostingProblems
{
    public static readonly ProblemType BadRequest = new("bad-request", 400, "The request could not be read.",
        "The body is not what the route expects, or it was cut off. The detail says where reading stopped.");

    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing here.",
        "The address is wrong, or the thing is not yours: what belongs to another shop answers the same.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "This address does not know that method.",
        "The Allow header lists the methods that it knows.");

    public static readonly ProblemType Timeout = new("request-timeout", 408, "The request took too long to arrive.",
        "The body came slower than the relay waits for. Send it again over a better line.");

    public static readonly ProblemType TooLarge = new("body-too-large", 413, "The body is too large.",
        "The limits are published at /.well-known/ticket-relay.json. Send less at once.");

    public static readonly ProblemType UnsupportedMedia = new("unsupported-media-type", 415, "This content type is not understood here.",
        "Send application/json. The route's description in the OpenAPI document lists what it reads.");

    public static readonly ProblemType TooMany = new("too-many-requests", 429, "Too many requests.",
        "Wait as long as Retry-After says. The limits are published at /.well-known/ticket-relay.json.");

    public static readonly ProblemType Internal = new("internal-error", 500, "The relay failed.",
        "This is a fault of the relay, not of the request. The traceId finds it in the relay's log.");

    public static readonly ProblemType Busy = new("busy", 503, "The relay is busy.",
        "More is waiting than the relay can work on or the disk can take. Nothing was stored; send the same request again after Retry-After.");

    public static readonly ProblemType NotReady = new("not-ready", 503, "The relay cannot take tickets now.",
        "The detail says why, in words for the host. Stored tickets may still be readable.");

    public static readonly ProblemType StorageFull = new("storage-full", 507, "The relay's disk is full.",
        "Nothing was stored. Stored tickets can still be read. The host must make room; the relay recovers by itself. Send the same request again later.");

    public static IReadOnlyList<ProblemType> All { get; } =
        [BadRequest, NotFound, MethodNotAllowed, Timeout, TooLarge, UnsupportedMedia, TooMany, Internal, Busy, NotReady, StorageFull];
}
