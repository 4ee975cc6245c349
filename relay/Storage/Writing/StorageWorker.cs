using Relay.Hosting;

namespace Relay.Storage.Writing;

/// <summary>The one thread that writes, behind a bounded queue. It takes what waits, at most once each <see cref="StorageOptions.Pace"/>.</summary>
internal sealed class StorageWorker : IDisposable
{
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private readonly WriteQueue _queue;
    private readonly BatchWriter _writer;
    private readonly StorageOptions _options;
    private readonly Thread _thread;
    private long? _begun;

    public StorageWorker(BatchWriter writer, StorageOptions options)
    {
        (_writer, _options) = (writer, options);
        _queue = new WriteQueue(options.QueueLength);
        _thread = new Thread(Run) { Name = "relay-storage", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Completes when it is durable. A cancelled caller stops waiting; the write goes on.</summary>
    /// <exception cref="ProblemException">The queue is full, or the relay is stopping: 503.</exception>
    public Task<T> SubmitAsync<T>(StorageWrite<T> write, CancellationToken cancellation)
    {
        if (!_queue.TryAdd(write))
            throw new ProblemException(HostingProblems.Busy, "More is waiting to be written than the disk can take.", BusyWait);
        return write.Done.WaitAsync(cancellation);
    }

    public void Dispose()
    {
        _queue.End();
        _thread.Join();
    }

    private void Run()
    {
        var batch = new List<StorageWrite>();
        while (!_queue.IsOver)
        {
            batch.Clear();
            if (_begun is { } begun)
                _queue.Gather(_options.BatchCount, _options.Pace - TimeProvider.System.GetElapsedTime(begun));
            if (!_queue.TryTake(batch, (_options.BatchCount, _options.BatchBytes), Patience()))
            {
                Rest();
                continue;
            }
            _begun = TimeProvider.System.GetTimestamp();
            _writer.Write(batch);
            // A relay that never rests learns too.
            if (_writer.HasToRecall)
                _writer.Recall();
        }
    }

    private TimeSpan Patience() => _writer.HasToRecall ? TimeSpan.Zero : _writer.HasLeftovers ? Idle : Timeout.InfiniteTimeSpan;

    private void Rest()
    {
        if (_writer.HasToRecall)
            _writer.Recall();
        else
            _writer.TidyUp();
    }
}
