namespace Relay.Hosting.Errors;

/// <summary>What a person reads when a page cannot be shown.</summary>
internal sealed partial record FaultTexts : ITexts<FaultTexts>
{
    public required string NothingTitle { get; init; }
    public required string NothingText { get; init; }
    public required string RefusedTitle { get; init; }
    public required string RefusedText { get; init; }
    public required string WaitTitle { get; init; }
    public required string WaitText { get; init; }
    public required string FaultTitle { get; init; }
    public required string FaultText { get; init; }
    public required string Reference { get; init; }
}
