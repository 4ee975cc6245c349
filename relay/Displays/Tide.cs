namespace Relay.Displays;

/// <summary>Counts connections of displays, and says when a crowd has come and all is calm again.</summary>
internal sealed class Tide(TimeProvider time)
{
    /// <summary>So many new connections are a crowd: what they left behind is worth a collection.</summary>
    public const int Crowd = 1_000;

    /// <summary>Without a new connection for so long it is calm.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(20);

    private int _came;
    private long _last;

    public void Note()
    {
        Interlocked.Increment(ref _came);
        Volatile.Write(ref _last, time.GetTimestamp());
    }

    /// <summary>True once after each crowd.</summary>
    public bool IsOut()
    {
        if (Volatile.Read(ref _came) < Crowd || time.GetElapsedTime(Volatile.Read(ref _last)) < Calm)
            return false;
        Interlocked.Exchange(ref _came, 0);
        return true;
    }
}

/// <summary>Gives back the memory that a crowd of connections left behind. The runtime does not by itself: idle displays allocate next to nothing, so that no
/// collection comes for hours. One stop of the world of some tenths of a second, in a calm moment.</summary>
internal sealed class TideWorker(Tide tide, TimeProvider time, ILogger<TideWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
                if (tide.IsOut())
                    GiveBack();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The relay ends, and its memory with it.
        }
    }

    private void GiveBack()
    {
        var before = GC.GetTotalMemory(forceFullCollection: false);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        log.LogInformation("Many displays connected; {Bytes} bytes of memory were given back", before - GC.GetTotalMemory(forceFullCollection: false));
    }
}
