using CsCheck;
using LiteDB;
using Relay.Storage.LiteDb;

namespace Relay.Tests.Storage;

/// <summary>The journal gives back what was durable, in its order, and nothing that was let go or forgotten.</summary>
public sealed class ChangeJournalTests
{
    private const int Reserve = 64 * 1024;

    private readonly SimulatedDisk _disk = new();

    [Fact]
    public void Two_generations_are_read_the_older_first()
    {
        for (var round = 0; round < 2; round++)
        {
            using var journal = Open();
            Forget();
            for (var begun = 0; begun <= round; begun++)
                journal.BeginNext();
            journal.Append(Changes("a", "b"));
            journal.BeginNext();
            journal.Append(Changes("c"));
            journal.Append(Changes("a"));

            Assert.Equal(["a", "b", "c", "a"], Names());
        }
    }

    [Fact]
    public void Forgotten_generation_does_not_come_back_when_its_file_is_written_again_nor_after_a_loss_of_power()
    {
        using var journal = Open();
        journal.BeginNext();
        foreach (var name in (string[])["1", "2", "3"])
            journal.Append(Changes(name));
        journal.BeginNext();
        journal.Append(Changes("4"));
        journal.ForgetBefore();
        Assert.Equal(["4"], Names());

        journal.BeginNext();
        // As long as what lies there: the old second frame follows right behind it.
        journal.Append(Changes("5"));

        Assert.Equal(["4", "5"], Names());
        for (var cut = 1u; cut < 20; cut++)
        {
            using var after = new ChangeJournal(_disk.AfterCut(new PCG(cut)), Reserve);
            Assert.Equal(["4", "5"], after.Read().Select(change => change.Id.AsString));
        }
    }

    [Fact]
    public void What_is_forgotten_is_overwritten()
    {
        using var journal = Open();
        journal.BeginNext();
        journal.Append(Changes("a row that is to go", "and another one"));
        journal.BeginNext();
        journal.ForgetBefore();
        journal.Append(Changes("the row that stays"));

        Assert.Empty(_disk.Holding("a row that is to go"u8.ToArray()));
        Assert.NotEmpty(_disk.Holding("the row that stays"u8.ToArray()));
        journal.ForgetAll();
        Assert.Empty(_disk.Holding("the row that stays"u8.ToArray()));
    }

    [Fact]
    public void Frame_that_failed_is_not_read_whatever_of_it_reached_the_disk()
    {
        using var journal = Open();
        journal.BeginNext();
        journal.Append(Changes("kept"));
        var calls = 0;
        _disk.SyncLies = _ => calls++ == 0 ? throw new IOException("No space left on device") : false;
        Assert.Throws<IOException>(() => journal.Append(Changes("failed")));
        _disk.SyncLies = _ => false;

        Assert.Equal(["kept"], journal.Read().Select(change => change.Id.AsString));
        journal.EndHere();
        Assert.Equal(["kept"], Names());
    }

    [Fact]
    public void Changes_come_back_as_they_were()
    {
        Gen.Select(Gen.String, Gen.Byte.Array[0, 50], Gen.Long, Gen.Bool).Array[0, 12].Sample(all =>
        {
            var changes = all.DistinctBy(one => one.Item1).Select(one => one.Item4
                ? RowChange.ToDelete(IndexSchema.Sales, new BsonValue(one.Item2))
                : RowChange.ToPut(IndexSchema.Marks, new BsonDocument { ["_id"] = one.Item1, ["v"] = one.Item3, ["x"] = one.Item2 }, isNew: true)).ToList();
            var read = RowChange.Read(RowChange.Write(changes));
            return read.Select(Say).SequenceEqual(changes.Select(Say));
        });

        static string Say(RowChange change) => $"{change.Collection} {JsonSerializer.Serialize(change.Id)} {change.IsDeleted} {JsonSerializer.Serialize(change.Row ?? BsonValue.Null)}";
    }

    private static byte[] Changes(params string[] ids) =>
        RowChange.Write([.. ids.Select(id => RowChange.ToPut(IndexSchema.Marks, new BsonDocument { ["_id"] = id, ["v"] = 1L }, isNew: true))]);

    private ChangeJournal Open()
    {
        _disk.MakeFolder(IndexEngine.Folder);
        var journal = new ChangeJournal(_disk, Reserve);
        // Who opens it makes its names durable.
        _disk.SyncFolder(IndexEngine.Folder);
        _disk.SyncFolder("");
        return journal;
    }

    private void Forget()
    {
        using var journal = Open();
        journal.ForgetAll();
    }

    /// <summary>What another start reads.</summary>
    private IEnumerable<string> Names()
    {
        using var journal = Open();
        return [.. journal.Read().Select(change => change.Id.AsString)];
    }
}
