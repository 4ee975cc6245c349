using Relay.Hosting;

namespace Relay.Displays.Help;

/// <summary>What the help pages say, one instance per language. <c>{address}</c> stands for the display's address.</summary>
internal sealed partial record HelpTexts : ITexts<HelpTexts>
{
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Which { get; init; }
    public required string AllDevices { get; init; }
    public required string ToDisplay { get; init; }
    public required string ToShop { get; init; }

    public required string AwakeTitle { get; init; }
    public required string AwakeText { get; init; }
    public required string LostTitle { get; init; }
    public required string LostText { get; init; }
    public required string ClockTitle { get; init; }
    public required string ClockText { get; init; }
    public required string OldTitle { get; init; }
    public required string OldText { get; init; }
    public required string OldFirefox { get; init; }
    public required string OldHost { get; init; }
    public required string OldHttp { get; init; }

    public required HelpTopic Android { get; init; }
    public required HelpTopic IPad { get; init; }
    public required HelpTopic Kindle { get; init; }
    public required HelpTopic Windows { get; init; }
    public required HelpTopic Mac { get; init; }
    public required HelpTopic Linux { get; init; }
}

/// <summary>One kind of device.</summary>
/// <param name="Steps">In the order in which they are done, as many in every language.</param>
internal sealed record HelpTopic(string Name, params IReadOnlyList<string> Steps);
