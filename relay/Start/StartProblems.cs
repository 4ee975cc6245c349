using Relay.Hosting;

namespace Relay.Start;

internal static class StartProblems
{
    public static readonly ProblemType LinkExpired = new("start-link-expired", 404, "This start link is wrong or has expired.",
        "A start link is valid for 30 minutes. The command 'Relay start-link' prints a new one, on the machine where the relay runs.");

    public static IReadOnlyList<ProblemType> All { get; } = [LinkExpired];
}
