using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Storage;
using Relay.Storage.Files;
using Relay.Storage.LiteDb;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>A folder that cannot be used is refused at start with a sentence.</summary>
public sealed class StartupTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Folder_of_a_newer_version_is_refused_and_left_alone()
    {
        await using var stores = new PackStores();
        stores.Engine.Dispose();
        await File.WriteAllTextAsync(Path.Combine(stores.Folder, "format"), "3\n");

        var refused = Assert.Throws<StartupRefusedException>(() => Open(stores.Folder));

        Assert.Contains("newer relay (format 3)", refused.Message);
        Assert.Equal("3\n", await File.ReadAllTextAsync(Path.Combine(stores.Folder, "format")));
    }

    [Fact]
    public async Task Folder_of_an_earlier_version_is_taken_over_and_an_earlier_relay_would_refuse_it_then()
    {
        await using var stores = new PackStores();
        await stores.Tickets.StoreAsync(Ticket("a"), null, None);
        stores.Engine.Dispose();
        foreach (var journal in ChangeJournal.Names)
            File.Delete(Path.Combine(stores.Folder, journal));
        await File.WriteAllTextAsync(Path.Combine(stores.Folder, "format"), "1\n");

        await stores.ReopenAsync();

        Assert.NotNull(await stores.Tickets.ReadAsync(Id("a"), Now, None));
        Assert.Equal("2\n", await File.ReadAllTextAsync(Path.Combine(stores.Folder, "format")));
    }

    [Theory]
    [InlineData("index/index.db", "relay repair")]
    [InlineData("format", "not a whole copy")]
    public async Task Folder_with_tickets_but_without_a_part_is_refused(string missing, string advice)
    {
        await using var stores = new PackStores();
        await stores.Tickets.StoreAsync(Ticket("a"), null, None);
        stores.Engine.Dispose();
        File.Delete(Path.Combine(stores.Folder, missing));

        Assert.Contains(advice, Assert.Throws<StartupRefusedException>(() => Open(stores.Folder)).Message);
    }

    [Fact]
    public async Task Damaged_index_is_refused_and_the_advice_is_to_repair()
    {
        await using var stores = new PackStores();
        await stores.Tickets.StoreAsync(Ticket("a"), null, None);
        stores.Engine.Dispose();
        await File.WriteAllBytesAsync(Path.Combine(stores.Folder, "index/index.db"), Bytes("noise", 65536));

        Assert.Contains("relay repair", Assert.Throws<StartupRefusedException>(() => Open(stores.Folder)).Message);
    }

    [Fact]
    public async Task Damaged_register_is_refused_by_name_instead_of_forgetting_shops()
    {
        var disk = new SimulatedDisk();
        await using var stores = new PackStores(files: _ => disk);
        foreach (var id in (string[])["d1", "d2", "d3"])
            await stores.Displays.RemoveAsync([id], None);
        stores.Engine.Dispose();
        disk.Damage("register.pack", 300);

        Assert.Contains("register.pack", Assert.Throws<StartupRefusedException>(() => StorageEngine.Open(disk, new StorageOptions(), NullLogger.Instance)).Message);
    }

    [Fact]
    public void Folder_that_is_read_only_is_refused()
    {
        using var disk = new SmallDisk(megabytes: 1);
        disk.MakeReadOnly();

        var refused = Assert.Throws<StartupRefusedException>(() => new FolderLock(FolderAt(disk.Folder)));

        Assert.Contains("cannot be written", refused.Message);
    }

    [Fact]
    public void Folder_in_use_is_refused_until_its_relay_ends()
    {
        var folder = Directory.CreateTempSubdirectory("relay-lock-").FullName;
        using (new FolderLock(FolderAt(folder)))
            Assert.Contains("in use", Assert.Throws<StartupRefusedException>(() => new FolderLock(FolderAt(folder))).Message);

        new FolderLock(FolderAt(folder)).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Files_and_folders_are_for_their_owner_only()
    {
        await using var stores = new PackStores();
        await stores.Tickets.StoreAsync(Ticket("a"), null, None);
        using var only = new FolderLock(FolderAt(stores.Folder));
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The relay's folder rights are those of Unix.");

        foreach (var file in Directory.EnumerateFiles(stores.Folder, "*", SearchOption.AllDirectories))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        foreach (var folder in Directory.EnumerateDirectories(stores.Folder, "*", SearchOption.AllDirectories))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    private static StorageEngine Open(string folder) => StorageEngine.Open(new DiskFiles(folder), new StorageOptions(), NullLogger.Instance);

    private static DataFolder FolderAt(string path) => new(Options.Create(new RelayOptions { DataFolder = path }));
}
