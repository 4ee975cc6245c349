using CsCheck;
using TicketRelay.Queue;

namespace Relay.Sdk.Tests;

/// <summary>What the outbox's file stands: an end that was never written, a byte that changed, a rewriting that stopped.</summary>
public sealed class OutboxDiskTests
{
    private static readonly byte[] Body = [.. "{\"number\":\"1\"}"u8];

    [Fact]
    public void Whatever_the_power_cut_off_all_tickets_before_it_are_there()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path, 12);
        var log = Directory.GetFiles(folder.Path, "*.log").Single();
        var whole = File.ReadAllBytes(log);
        var ends = Ends(whole);

        Gen.Int[0, whole.Length].Sample(length =>
        {
            using var cut = new TemporaryFolder();
            File.WriteAllBytes(cut.File("outbox-000001.log"), whole[..length]);

            // The first frame says that the file is whole.
            Assert.Equal(Enumerable.Range(1, Math.Max(0, ends.Count(end => end <= length) - 1)).Select(Name), Numbers(cut.Path));
            // And it goes on from there.
            Fill(cut.Path, 1, "new");
            Assert.Contains("new1", Numbers(cut.Path));
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void Changed_byte_costs_one_ticket_at_most_and_the_file_is_put_aside()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path, 12);
        var whole = File.ReadAllBytes(Directory.GetFiles(folder.Path, "*.log").Single());
        var last = Ends(whole)[^2];

        Gen.Int[0, last - 1].Sample(at =>
        {
            using var spoilt = new TemporaryFolder();
            var bytes = (byte[])whole.Clone();
            bytes[at] ^= 0x40;
            File.WriteAllBytes(spoilt.File("outbox-000001.log"), bytes);

            Assert.InRange(Numbers(spoilt.Path).Count, 11, 12);
            Assert.Single(Directory.GetFiles(spoilt.Path, "*.damaged"));
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void Rewriting_that_stopped_halfway_leaves_the_older_file_in_force()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path, 5);
        var whole = File.ReadAllBytes(folder.File("outbox-000001.log"));
        // A newer file counts once it says that it is whole; this one holds a ticket, and not that.
        File.WriteAllBytes(folder.File("outbox-000002.log"), whole[Ends(whole)[0]..Ends(whole)[1]]);

        Assert.Equal(Enumerable.Range(1, 5).Select(Name), Numbers(folder.Path));
        Assert.False(File.Exists(folder.File("outbox-000002.log")));
    }

    [Fact]
    public void File_does_not_grow_with_history()
    {
        using var folder = new TemporaryFolder();
        var body = new byte[100_000];
        using (var store = new OutboxStore(folder.Path, 100, long.MaxValue))
            for (var index = 1; index <= 100; index++)
            {
                var kept = store.Keep(Record(Name(index)), body);
                if (index % 10 != 0)
                    store.Note(OutboxRecords.Sent(kept.Record.Sequence, null), durable: false);
            }

        Assert.InRange(new FileInfo(Directory.GetFiles(folder.Path, "*.log").Single()).Length, 1_000_000, 3_200_000);
        Assert.Equal(Enumerable.Range(1, 10).Select(index => Name(index * 10)), Numbers(folder.Path));
    }

    private static void Fill(string folder, int count, string? prefix = null)
    {
        using var store = new OutboxStore(folder, 1000, long.MaxValue);
        for (var index = 1; index <= count; index++)
            store.Keep(Record(prefix is null ? Name(index) : prefix + index), Body);
    }

    private static string Name(int index) => "N" + index;

    private static OutboxRecord Record(string number) =>
        new(OutboxAct.Keep) { Number = number, Token = Token.New(), Key = "key-of-" + number, ContentType = "application/json", Target = "/v1/tickets", Hash = number };

    private static List<string?> Numbers(string folder)
    {
        using var store = new OutboxStore(folder, 1000, long.MaxValue);
        return store.Look(state => state.Items.Select(item => item.Record.Number).ToList());
    }

    /// <summary>Where each frame of a file ends.</summary>
    private static List<int> Ends(byte[] file)
    {
        var ends = new List<int>();
        for (var at = 0; at < file.Length; ends.Add(at))
        {
            var (head, body) = Frame.Lengths(file[at..(at + Frame.HeaderLength)])!.Value;
            at += Frame.HeaderLength + head + body;
        }
        return ends;
    }
}
