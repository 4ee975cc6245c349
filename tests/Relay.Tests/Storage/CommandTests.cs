using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Shops;
using Relay.Storage;
using Relay.Storage.Commands;
using Relay.Storage.Files;
using Relay.Storage.Packs;
using Relay.Tickets;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary><c>relay check</c> names what is bad; <c>relay repair</c> makes the index anew from the packs.</summary>
public sealed class CommandTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Check_of_a_sound_folder_counts_and_ends_with_0()
    {
        await using var stores = await FilledAsync();

        Assert.Equal((0, "1 packs, 9 tickets, 1 erased, 0 expired and not yet removed: all is well.\n"), await CheckAsync(stores));
    }

    [Fact]
    public async Task Check_names_a_damaged_ticket_and_the_others_are_still_read()
    {
        await using var stores = await FilledAsync();
        var place = stores.Engine.Read(parts => parts.Tickets.Find(Id("t5"))!.Place);
        stores.Engine.Dispose();
        Flip(Path.Combine(stores.Folder, place.Pack.Name), place.Offset + place.Length - 10);

        var (code, said) = await CheckAsync(stores);

        Assert.Equal(1, code);
        Assert.Contains($"{place.Pack.Name}: the ticket at byte {place.Offset} is damaged.", said);
        Assert.Contains("1 faults.", said);
        await stores.ReopenAsync();
        await Assert.ThrowsAsync<InvalidDataException>(async () => await stores.Tickets.ReadAsync(Id("t5"), Now, None));
        Assert.NotNull(await stores.Tickets.ReadAsync(Id("t6"), Now, None));
    }

    [Fact]
    public async Task Check_names_a_pack_that_is_gone()
    {
        await using var stores = await FilledAsync();
        stores.Engine.Dispose();
        File.Delete(Directory.EnumerateFiles(stores.Folder, "*.pack", SearchOption.AllDirectories).Single(path => path.Contains("/packs/", StringComparison.Ordinal)));

        var (code, said) = await CheckAsync(stores);

        Assert.Equal(1, code);
        Assert.Equal(9, said.Split("that is not there").Length - 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Repair_brings_everything_back_from_the_packs_and_what_was_erased_stays_erased(bool garbage)
    {
        await using var stores = await FilledAsync();
        stores.Engine.Dispose();
        if (garbage)
            await File.WriteAllBytesAsync(Path.Combine(stores.Folder, "index/index.db"), Bytes("noise", 100_000));
        else
            Directory.Delete(Path.Combine(stores.Folder, "index"), recursive: true);
        var said = new StringWriter();

        Assert.Equal(0, await new RepairCommand(FolderOf(stores), new StorageOptions()).RunAsync([], said, None));

        Assert.Equal("The index was made anew: 9 tickets, 1 erased.\n", said.ToString());
        await stores.ReopenAsync();
        for (var index = 0; index < 10; index++)
        {
            var ticket = Ticket("t" + index);
            var stored = await stores.Tickets.ReadAsync(ticket.Id, Now, None);
            Assert.Equal(index == 3 ? null : ticket.Sealed, stored?.Sealed);
            Assert.Equal(index == 3 ? null : ticket.Id, (await stores.Tickets.FindByNumberAsync(ATill, ticket.NumberIndex, Now, None))?.Id);
        }
        Assert.Equal(Relay.Tickets.StoreResult.TokenTaken, (await stores.Tickets.StoreAsync(Ticket("t3"), null, None)).Result);
        Assert.Equal("till-1", Assert.Single((await stores.Shops.LoadAsync(None)).Tills).Id.Value);
        Assert.True((await stores.Tickets.StoreAsync(Ticket("new"), null, None)).Received!.Sequence > 11);
    }

    [Fact]
    public async Task Repair_leaves_out_a_damaged_ticket_and_says_so()
    {
        await using var stores = await FilledAsync();
        var place = stores.Engine.Read(parts => parts.Tickets.Find(Id("t5"))!.Place);
        stores.Engine.Dispose();
        Flip(Path.Combine(stores.Folder, place.Pack.Name), place.Offset + place.Length - 10);
        var said = new StringWriter();

        Assert.Equal(1, await new RepairCommand(FolderOf(stores), new StorageOptions()).RunAsync([], said, None));

        Assert.Contains("8 tickets, 1 erased", said.ToString());
        Assert.Contains("At 1 places the packs could not be read", said.ToString());
        await stores.ReopenAsync();
        Assert.Null(await stores.Tickets.ReadAsync(Id("t5"), Now, None));
    }

    [Fact]
    public async Task Of_a_write_that_was_torn_no_byte_stays_and_a_repair_misses_nothing()
    {
        await using var stores = await FilledAsync();
        var place = stores.Engine.Read(parts => parts.Tickets.Find(Id("t9"))!.Place);
        stores.Engine.Dispose();
        var torn = Ticket("torn");
        var row = new TicketRow(
            torn.Id, torn.Reference, torn.Shop, torn.Till, torn.ReceivedAt, torn.ExpiresAt, torn.NumberIndex, torn.ContentHash, torn.IdempotencyIndex, torn.IdempotencyHash, null);
        using (var pack = new DiskFiles(stores.Folder).Open(place.Pack.Name))
        {
            var end = pack.Length;
            var length = FrameCodec.Write(pack, end, FrameKind.Ticket, end, 1_000, new TicketHeader(row, false).Encode(), torn.Sealed);
            pack.Write(end + length - 10, [0, 0, 0]);
        }

        await stores.ReopenAsync();

        Assert.Null(await stores.Tickets.ReadAsync(torn.Id, Now, None));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Path.Combine(stores.Folder, place.Pack.Name))).AsSpan().IndexOf(torn.Sealed.AsSpan(0, 32)));
        stores.Engine.Dispose();
        var said = new StringWriter();
        Assert.Equal(0, await new RepairCommand(FolderOf(stores), new StorageOptions()).RunAsync([], said, None));
        Assert.Equal("The index was made anew: 9 tickets, 1 erased.\n", said.ToString());
    }

    /// <summary>Bytes of a head: magic, length of the body, hash of the body. Behind t2 lies what is left of t3, which is erased.</summary>
    [Theory]
    [InlineData("t7", 0)]
    [InlineData("t7", 12)]
    [InlineData("t2", 40)]
    public async Task Repair_and_check_read_on_behind_a_damaged_head(string damaged, int headByte)
    {
        await using var stores = await FilledAsync();
        var place = stores.Engine.Read(parts => parts.Tickets.Find(Id(damaged))!.Place);
        var next = stores.Engine.Read(parts => parts.Tickets.Find(Id(damaged == "t2" ? "t4" : "t8"))!.Place);
        stores.Engine.Dispose();
        Flip(Path.Combine(stores.Folder, place.Pack.Name), place.Offset + headByte);
        var said = new StringWriter();

        Assert.Equal(1, await new RepairCommand(FolderOf(stores), new StorageOptions()).RunAsync([], said, None));

        Assert.Equal("The index was made anew: 8 tickets, 1 erased.\nAt 1 places the packs could not be read: the tickets there are not in it.\n", said.ToString());
        var gap = $"{place.Pack.Name}: no ticket can be read from byte {place.Offset} to byte {next.Offset}.\n";
        Assert.Equal((1, gap + "1 packs, 8 tickets, 1 erased, 0 expired and not yet removed: 1 faults.\n"), await CheckAsync(stores));
        await stores.ReopenAsync();
        for (var index = 0; index < 10; index++)
            Assert.Equal("t" + index == damaged || index == 3 ? null : Ticket("t" + index).Sealed, (await stores.Tickets.ReadAsync(Id("t" + index), Now, None))?.Sealed);
    }

    [Fact]
    public async Task Both_refuse_while_a_relay_has_the_folder()
    {
        await using var stores = await FilledAsync();
        using var running = new FolderLock(FolderOf(stores));

        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => CheckAsync(stores));
        Assert.Contains("in use", refused.Message);
        await Assert.ThrowsAsync<StartupRefusedException>(() => new RepairCommand(FolderOf(stores), new StorageOptions()).RunAsync([], TextWriter.Null, None));
    }

    [Fact]
    public async Task Repair_refuses_a_folder_of_a_newer_version()
    {
        await using var stores = await FilledAsync();
        stores.Engine.Dispose();
        await File.WriteAllTextAsync(Path.Combine(stores.Folder, "format"), "9\n");

        await Assert.ThrowsAsync<StartupRefusedException>(() => new RepairCommand(FolderOf(stores), new StorageOptions()).RunAsync([], TextWriter.Null, None));
    }

    private static async Task<PackStores> FilledAsync()
    {
        var stores = new PackStores();
        for (var index = 0; index < 10; index++)
            await stores.Tickets.StoreAsync(Ticket("t" + index), null, None);
        await stores.Tickets.EraseAsync(Id("t3"), Now, None);
        await stores.Shops.ApplyAsync(new ShopChange { PutTills = [new Till(ATill, AShop, "1", Now)] }, None);
        return stores;
    }

    private static async Task<(int Code, string Said)> CheckAsync(PackStores stores)
    {
        var said = new StringWriter();
        var check = new CheckCommand(FolderOf(stores), new StorageOptions(), NullLogger<CheckCommand>.Instance);
        using (var tried = new FolderLock(FolderOf(stores)))
            stores.Engine.Dispose();
        var code = await check.RunAsync([], said, None);
        return (code, said.ToString());
    }

    private static DataFolder FolderOf(PackStores stores) => new(Options.Create(new RelayOptions { DataFolder = stores.Folder }));

    private static void Flip(string path, long offset)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = offset;
        var one = file.ReadByte();
        file.Position = offset;
        file.WriteByte((byte)(one ^ 1));
    }
}
