using Relay.Hosting;

namespace Relay.Tickets.Handover;

/// <summary>What can go wrong with handing over.</summary>
internal static class HandoverProblems
{
    public static readonly ProblemType ChannelUnavailable = new("channel-unavailable", 422, "This way of handing over is not available.",
        "This relay, or this shop, is not set up for it; detail says what is missing. A ticket can always be shown on a display.");

    public static readonly ProblemType NotPrintable = new("not-printable", 422, "This ticket cannot be printed on a receipt printer.",
        "It came as the till's own PDF and nothing else: what was bought stands in the PDF only, and a receipt printer cannot print that. "
        + "Print it from the till, or send tickets as multipart/form-data with their data beside the PDF.");

    public static IReadOnlyList<ProblemType> All { get; } = [ChannelUnavailable, NotPrintable];
}
