namespace Relay.Storage.Writing;

/// <summary>One thing to be written. The writer's thread takes many through the same steps together: look, frames, one fsync, one transaction,
/// one fsync, wipes; then all are answered. Where any of them asks LiteDB, looking and changing are under the index's lock.</summary>
internal abstract class StorageWrite
{
    /// <summary>Bytes it brings, so that a batch stays small.</summary>
    public virtual int Bytes => 0;

    /// <summary>Whether it is refused when the disk is nearly full.</summary>
    public virtual bool TakesRoom => false;

    /// <summary>Whether <see cref="Apply"/> has something to do.</summary>
    public virtual bool ChangesIndex => true;

    /// <summary>Whether it may have to ask LiteDB, whose lock may be held for a while; what is new or was written lately is told from memory.</summary>
    public virtual bool AsksIndex(StorageParts parts) => true;

    /// <summary>Looks at the index and decides. Outside the transaction.</summary>
    public virtual void Prepare(StorageParts parts, WriteBatch batch)
    {
    }

    /// <summary>Appends to packs or register. Not under the lock.</summary>
    public virtual void Append(StorageParts parts)
    {
    }

    /// <summary>Changes the index. Inside the transaction.</summary>
    public virtual void Apply(StorageParts parts)
    {
    }

    /// <summary>What is left to do on disk when the transaction is durable, before the answer.</summary>
    public virtual void Finish(StorageParts parts)
    {
    }

    public abstract void Succeed();

    public abstract void Fail(Exception reason);
}

/// <summary>A write that somebody waits for.</summary>
internal abstract class StorageWrite<T> : StorageWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Done => _done.Task;

    /// <summary>The answer, set by one of the steps.</summary>
    protected T Outcome { get; set; } = default!;

    public sealed override void Succeed() => _done.TrySetResult(Outcome);

    public sealed override void Fail(Exception reason) => _done.TrySetException(reason);
}

/// <summary>What the writes of one batch have to know of each other.</summary>
internal sealed class WriteBatch
{
    /// <summary>Tickets that earlier writes of the batch will store.</summary>
    public List<Tickets.SealedTicket> Stored { get; } = [];
}
