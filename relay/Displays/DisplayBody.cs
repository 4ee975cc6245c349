namespace Relay.Displays;

/// <summary>A display as its shop sees it.</summary>
/// <param name="Tills">Whose tickets it shows.</param>
/// <param name="Engine">What it is, such as "Chrome 108, Android 9".</param>
/// <param name="LastSeen">Now when it is online.</param>
/// <param name="Build">Of the page that it shows; absent when it has not been there since the relay started.</param>
/// <param name="UpToDate">Whether that is the page that the relay has. One that is not loads itself anew by itself once it shows no code.</param>
/// <param name="Language">Null: the shop's.</param>
internal sealed record DisplayBody(
    string DisplayId, string Name, IReadOnlyList<string> Tills, string Engine, DateTime PairedAt, DateTime LastSeen, bool Online,
    string? Build, bool? UpToDate,
    string? Language, IReadOnlyList<string> IdleLanguages, bool UpsideDown, bool LargePrint, bool HighContrast, bool Clock)
{
    /// <summary>Characters of a name.</summary>
    public const int NameLength = 60;
}

/// <summary>Tells of displays what the stored record cannot: whether they are there.</summary>
internal sealed class DisplayDescriber(Watchers watchers, DisplayAssets assets)
{
    public DisplayBody Describe(Display display) => Describe(display, watchers.BuildOf(display.Id));

    private DisplayBody Describe(Display display, string? build) => new(
        display.Id, display.Name, [.. display.Tills.Select(till => till.Value)], display.Engine, display.PairedAt.UtcDateTime,
        (watchers.SeenAt(display.Id) ?? display.LastSeenAt).UtcDateTime, watchers.IsOnline(display.Id),
        build, build is null ? null : build == assets.Build,
        display.Settings.Language, display.Settings.IdleLanguages, display.Settings.UpsideDown, display.Settings.LargePrint, display.Settings.HighContrast,
        display.Settings.Clock);
}
