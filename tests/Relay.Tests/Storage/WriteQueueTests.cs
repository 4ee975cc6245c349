using Relay.Storage.Writing;

namespace Relay.Tests.Storage;

public sealed class WriteQueueTests
{
    private static readonly (int, int) Most = (3, 100);

    [Fact]
    public void Writes_come_out_in_order_as_many_at_a_time_as_allowed()
    {
        var queue = new WriteQueue(10);
        foreach (var bytes in new[] { 1, 2, 3, 150, 4, 5 })
            Assert.True(queue.TryAdd(new SomeWrite(bytes)));

        Assert.Equal([1, 2, 3], Take(queue));
        Assert.Equal([150], Take(queue));
        Assert.Equal([4, 5], Take(queue));
        Assert.Empty(Take(queue));
    }

    [Fact]
    public void A_full_queue_takes_nothing_and_loses_nothing()
    {
        var queue = new WriteQueue(2);
        Assert.True(queue.TryAdd(new SomeWrite(1)));
        Assert.True(queue.TryAdd(new SomeWrite(2)));
        Assert.False(queue.TryAdd(new SomeWrite(3)));

        Assert.Equal([1, 2], Take(queue));
        Assert.True(queue.TryAdd(new SomeWrite(4)));
        Assert.Equal([4], Take(queue));
    }

    [Fact]
    public void After_its_end_what_waits_still_comes_out_and_nothing_goes_in()
    {
        var queue = new WriteQueue(10);
        queue.TryAdd(new SomeWrite(1));
        queue.End();

        Assert.False(queue.IsOver);
        Assert.False(queue.TryAdd(new SomeWrite(2)));
        Assert.Equal([1], Take(queue, Timeout.InfiniteTimeSpan));
        Assert.Empty(Take(queue, Timeout.InfiniteTimeSpan));
        Assert.True(queue.IsOver);
    }

    [Fact]
    public async Task Who_waits_for_a_write_is_woken_by_it_and_by_the_end()
    {
        var queue = new WriteQueue(10);
        var first = Task.Run(() => Take(queue, Timeout.InfiniteTimeSpan));
        queue.TryAdd(new SomeWrite(7));
        Assert.Equal([7], await first);

        var second = Task.Run(() => Take(queue, Timeout.InfiniteTimeSpan));
        queue.End();
        Assert.Empty(await second);
    }

    [Fact]
    public async Task Writes_come_together_until_there_are_enough_or_it_ends_or_the_time_is_over()
    {
        var queue = new WriteQueue(10);
        var gathered = Task.Run(() => queue.Gather(enough: 3, TimeSpan.FromHours(1)));
        queue.TryAdd(new SomeWrite(1));
        queue.TryAdd(new SomeWrite(2));
        Assert.False(gathered.IsCompleted);
        queue.TryAdd(new SomeWrite(3));
        await gathered;
        Assert.Equal([1, 2, 3], Take(queue));

        queue.Gather(enough: 3, TimeSpan.FromMilliseconds(1));
        queue.Gather(enough: 3, TimeSpan.Zero);
        var last = Task.Run(() => queue.Gather(enough: 3, TimeSpan.FromHours(1)));
        queue.End();
        await last;
    }

    [Fact]
    public async Task Of_many_writes_from_many_threads_each_comes_out_once()
    {
        const int Writers = 4, Each = 2000;
        var queue = new WriteQueue(Writers * Each);
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            for (var number = 0; number < Each; number++)
                Assert.True(queue.TryAdd(new SomeWrite((writer * Each) + number)));
        }));
        var taken = Task.Run(() =>
        {
            var all = new List<int>();
            while (all.Count < Writers * Each)
                all.AddRange(Take(queue, Timeout.InfiniteTimeSpan));
            return all;
        });
        await Task.WhenAll(writers);

        Assert.Equal(Enumerable.Range(0, Writers * Each), (await taken).Order());
    }

    private static IReadOnlyList<int> Take(WriteQueue queue, TimeSpan? patience = null)
    {
        var batch = new List<StorageWrite>();
        Assert.Equal(queue.TryTake(batch, Most, patience ?? TimeSpan.Zero), batch.Count > 0);
        return [.. batch.Select(write => write.Bytes)];
    }

    private sealed class SomeWrite(int bytes) : StorageWrite
    {
        public override int Bytes => bytes;

        public override void Succeed()
        {
        }

        public override void Fail(Exception reason)
        {
        }
    }
}
