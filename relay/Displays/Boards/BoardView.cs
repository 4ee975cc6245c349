namespace Relay.Displays.Boards;

/// <summary>What one display shows, composed from the slots of its tills and its own. Pure.</summary>
/// <param name="Content">Null: the idle page.</param>
/// <param name="Remaining">How long the content stays; zero when idle.</param>
/// <param name="Since">Version at which the content began: one showing of a ticket, whatever else changed since; zero when idle.</param>
internal readonly record struct BoardView(long Version, BoardContent? Content, TimeSpan Remaining, long Since = 0)
{
    /// <summary>The newest content wins, also when it has ended: an older ticket never comes back on a screen that others have used since.</summary>
    /// <param name="tills">The slots of the display's tills.</param>
    /// <param name="own">The display's own slot: its name, shown above what began before it, and the version of its last change of tills.</param>
    public static BoardView Of(IEnumerable<TillSlot> tills, TillSlot own, TimeSpan now)
    {
        var version = own.Version;
        TillSlot? newest = null;
        foreach (var slot in tills)
        {
            version = Math.Max(version, slot.Version);
            if (newest is null || slot.Since > newest.Since)
                newest = slot;
        }
        var shown = own.Content is not null && now < own.Until && own.Since > (newest?.Since ?? 0) ? own : newest;
        return shown?.Content is { } content && now < shown.Until
            ? new BoardView(version, content, shown.Until - now, shown.Since)
            : new BoardView(version, null, default);
    }
}
