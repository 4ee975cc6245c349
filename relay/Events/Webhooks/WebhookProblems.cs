using Relay.Hosting;

namespace Relay.Events.Webhooks;

internal static class WebhookProblems
{
    public static readonly ProblemType NotApproved = new("not-approved", 403, "The host has not allowed this shop to send.",
        "On a relay where anyone can make a shop, the relay sends to other machines only for shops that its host has approved. Ask the host, naming the shopId.");

    public static readonly ProblemType TooMany = new("too-many-webhooks", 409, "The shop has as many webhooks as it may.",
        "Delete one that is not used. The host sets how many a shop may have.");

    public static IReadOnlyList<ProblemType> All { get; } = [NotApproved, TooMany];
}
