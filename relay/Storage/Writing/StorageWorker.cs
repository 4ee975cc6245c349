using System.Collections.Concurrent;
using Relay.Hosting;

namespace Relay.Storage.Writing;

/// <summary>The one thread that writes, behind a bounded queue. It takes what waits, without waiting for more.</summary>
internal sealed class StorageWorker : IDisposable
{
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<StorageWrite> _queue;
    private readonly BatchWriter _writer;
    private readonly StorageOptions _options;
    private readonly Thread _thread;

    public StorageWorker(BatchWriter writer, StorageOptions options)
    {
        (_writer, _options) = (writer, options);
        _queue = new BlockingCollection<StorageWrite>(options.QueueLength);
        _thread = new Thread(Run) { Name = "relay-storage", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Completes when it is durable. A cancelled caller stops waiting; the write goes on.</summary>
    /// <exception cref="ProblemException">The queue is full, or the relay is stopping: 503.</exception>
    public Task<T> SubmitAsync<T>(StorageWrite<T> write, CancellationToken cancellation)
    {
        if (!TryAdd(write))
            throw new ProblemException(HostingProblems.Busy, "More is waiting to be written than the disk can take.", BusyWait);
        return write.Done.WaitAsync(cancellation);
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    private bool TryAdd(StorageWrite write)
    {
        try
        {
            return _queue.TryAdd(write);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private void Run()
    {
        var batch = new List<StorageWrite>();
        while (!_queue.IsCompleted)
        {
            if (!_queue.TryTake(out var first, Patience()))
            {
                Rest();
                continue;
            }
            batch.Clear();
            batch.Add(first);
            for (var bytes = first.Bytes; batch.Count < _options.BatchCount && bytes < _options.BatchBytes && _queue.TryTake(out var next); bytes += next.Bytes)
                batch.Add(next);
            _writer.Write(batch);
            // A relay that never rests learns too.
            if (_writer.HasToRecall)
                _writer.Recall();
        }
    }

    private int Patience() => _writer.HasToRecall ? 0 : _writer.HasLeftovers ? (int)Idle.TotalMilliseconds : Timeout.Infinite;

    private void Rest()
    {
        if (_writer.HasToRecall)
            _writer.Recall();
        else
            _writer.TidyUp();
    }
}
