namespace Relay.Hosting.Errors;

internal sealed partial record FaultTexts
{
    public static FaultTexts English { get; } = new()
    {
        NothingTitle = "There is nothing here",
        NothingText = "The address may be mistyped, or what was here is gone.",
        RefusedTitle = "That did not work",
        RefusedText = "The relay could not read what was sent.",
        WaitTitle = "One moment, please",
        WaitText = "The relay has much to do. Try again in a minute.",
        FaultTitle = "Something went wrong",
        FaultText = "The fault lies with the relay, not with you. Try again in a minute.",
        Reference = "If you ask for help, give this reference:",
    };
}
