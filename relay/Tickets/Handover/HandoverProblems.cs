using Relay.Hosting;

namespace Relay.Tickets.Handover;

/// <summary>What can go wrong with handing over.</summary>
internal static class HandoverProblems
{
    public static readonly ProblemType ChannelUnavailable = new("channel-unavailable", 422, "This way of handing over is not available.",
        "This relay, or this shop, is not set up for it; detail says what is missing. A ticket can always be shown on a display.");

    public static IReadOnlyList<ProblemType> All { get; } = [ChannelUnavailable];
}
