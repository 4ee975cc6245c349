namespace Relay.Displays.Choices;

/// <summary>A button beside the code; for an address also what its keyboard needs.</summary>
/// <param name="Choice">A word of <see cref="Tickets.Handover.CustomerChoices"/>.</param>
internal sealed record BoardChoice(string Choice, string Label)
{
    /// <summary>Above the keyboard: what is asked for.</summary>
    public string? Heading { get; init; }

    /// <summary>Who asks, why, and how long it is kept.</summary>
    public string? Notice { get; init; }

    /// <summary>Rows of keys, one character each; absent where nothing is typed.</summary>
    public IReadOnlyList<string>? Rows { get; init; }

    /// <summary>Keys that write several characters, such as <c>.com</c>.</summary>
    public IReadOnlyList<string>? Helpers { get; init; }

    /// <summary>What stands in the field at first.</summary>
    public string? Start { get; init; }

    public string? Send { get; init; }
    public string? Cancel { get; init; }
    public string? Erase { get; init; }
}
