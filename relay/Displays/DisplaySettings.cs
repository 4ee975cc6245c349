namespace Relay.Displays;

/// <summary>How one display speaks and looks, where its shop's settings are not enough.</summary>
internal sealed record DisplaySettings
{
    public static DisplaySettings Default { get; } = new();

    /// <summary>One that displays speak; null: the shop's.</summary>
    public string? Language { get; init; }

    /// <summary>Languages between which the idle page turns, beginning with the display's own; empty: it stays.</summary>
    public IReadOnlyList<string> IdleLanguages { get; init => field = value ?? []; } = [];

    /// <summary>For a tablet whose stand or cable leaves no other way.</summary>
    public bool UpsideDown { get; init; }

    public bool LargePrint { get; init; }

    public bool HighContrast { get; init; }

    /// <summary>Whether the idle page tells the time.</summary>
    public bool Clock { get; init; }
}
