using Relay.Hosting;

namespace Relay.Displays;

/// <summary>What can go wrong with displays.</summary>
internal static class DisplaysProblems
{
    public static readonly ProblemType NotPaired = new("display-not-paired", 401, "This display is not paired.",
        "It was never paired, or its pairing was revoked. Open /display on it and pair it again.");

    public static readonly ProblemType ForeignOrigin = new("foreign-origin", 403, "This page may not do that.",
        "The request comes from a page of another site. Displays are opened at the relay's own address.");

    public static readonly ProblemType UnknownCode = new("pairing-code-unknown", 404, "No tablet shows this code.",
        "The code was mistyped, is older than 10 minutes, was used, or was tried wrongly five times. The tablet shows a new one by itself.");

    public static readonly ProblemType TooManyTries = new("too-many-tries", 429, "Too many wrong codes.",
        "Five wrong codes were tried. Wait as long as Retry-After says, then type the code that the tablet shows.");

    public static readonly ProblemType TooManyPairings = new("too-many-pairings", 429, "Too many pairings are open.",
        "Open pairings end by themselves within minutes. Use one of them, or wait as long as Retry-After says.");

    public static IReadOnlyList<ProblemType> All { get; } =
        [NotPaired, ForeignOrigin, UnknownCode, TooManyTries, TooManyPairings];
}
