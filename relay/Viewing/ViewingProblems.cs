using Relay.Hosting;

namespace Relay.Viewing;

internal static class ViewingProblems
{
    public static readonly ProblemType NoSuchReceipt = new("no-such-receipt", 404, "There is no receipt behind this link.",
        "The link was mistyped, its receipt's time is over, it was erased, or it has not arrived yet: a till may show a link before it can send the ticket. "
        + "The answer is the same for all of these, so that nobody learns which links ever existed.");

    public static readonly ProblemType TooManyMisses = new("too-many-misses", 429, "Too many links that lead nowhere were opened from this network.",
        "Each IPv4 address and each IPv6 /64 may open a few such links per minute (limits.missesPerMinute at /.well-known/ticket-relay.json). "
        + "Wait as long as Retry-After says. Links that do lead to a receipt still open.");

    public static IReadOnlyList<ProblemType> All { get; } = [NoSuchReceipt, TooManyMisses];
}
