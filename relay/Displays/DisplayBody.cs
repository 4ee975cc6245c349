namespace Relay.Displays;

/// <summary>A display as its shop sees it.</summary>
/// <param name="Tills">Whose tickets it shows.</param>
/// <param name="Engine">What it was when it was paired, such as "Chrome 108 on Android 9".</param>
/// <param name="LastSeen">Now when it is online.</param>
internal sealed record DisplayBody(
    string DisplayId, string Name, IReadOnlyList<string> Tills, string Engine, DateTime PairedAt, DateTime LastSeen, bool Online)
{
    /// <summary>Characters of a name.</summary>
    public const int NameLength = 60;
}

/// <summary>Tells of displays what the stored record cannot: whether they are there.</summary>
internal sealed class DisplayDescriber(Watchers watchers)
{
    public DisplayBody Describe(Display display) => new(
        display.Id, display.Name, [.. display.Tills.Select(till => till.Value)], display.Engine, display.PairedAt.UtcDateTime,
        (watchers.SeenAt(display.Id) ?? display.LastSeenAt).UtcDateTime, watchers.IsOnline(display.Id));
}
