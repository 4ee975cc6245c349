namespace Relay.Storage;

/// <summary>Measures of the store. Not settings of the host: tests make them small.</summary>
internal sealed record StorageOptions
{
    /// <summary>Writes that may wait; the next one is told to come back.</summary>
    public int QueueLength { get; init; } = 1024;

    /// <summary>Writes that share one commit.</summary>
    public int BatchCount { get; init; } = 64;

    /// <summary>Sealed bytes that share one commit.</summary>
    public int BatchBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>How far apart commits begin at least. In a rush more writes share one, and its fsyncs and threads that wake leave the cores to the tickets; a ticket that comes alone finds nothing to wait for.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMilliseconds(3);

    /// <summary>Bytes after which a pack is closed and the next one begun.</summary>
    public long PackBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Log pages of 8 KB for which a new log gets its room at once.</summary>
    public int LogPages { get; init; } = 2048;

    /// <summary>Log pages after which a busy relay folds the log into the index; a page that changed often meanwhile is written once. An idle one folds at once.</summary>
    public int FoldPages => 3 * LogPages;

    /// <summary>Rows in memory after which LiteDB takes them in together. An idle relay lets it take in what there is. The more at a time the less it costs, and the later a rush has to
    /// share the cores with it; a start after a kill waits for them.</summary>
    public int DrainRows => 8 * LogPages;

    /// <summary>Rows that may wait in memory while LiteDB takes in what came before, some 300 bytes each; then writers wait too: for all that LiteDB is taking in, some tenths of a second, so that a rush must not come near it.</summary>
    public int MostRows => 4 * DrainRows;

    /// <summary>Bytes for which each file of the journal gets its room at once.</summary>
    public int JournalBytes => 2 * 1024 * LogPages;

    /// <summary>Free bytes below which no ticket is taken: erasing, expiry and the index's own growth still need room.</summary>
    public long ReserveBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Rows that one transaction removes.</summary>
    public int ExpireRows { get; init; } = 200;

    /// <summary>How long after its last ticket's expiry a day's folder is kept.</summary>
    public TimeSpan DayGrace { get; init; } = TimeSpan.FromDays(1);
}
