using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Relay.Displays;
using Relay.Events.Webhooks;
using Relay.Printing;
using Relay.Shops;
using Relay.Storage;
using Relay.Storage.Files;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Storage;

/// <summary>The stores on packs, index and register, in a folder of their own.</summary>
internal sealed class PackStores : IOpenStores
{
    private readonly StorageOptions _options;
    private readonly Func<string, IStorageFiles> _files;
    private readonly bool _keepFolder;

    public PackStores(StorageOptions? options = null, Func<string, IStorageFiles>? files = null, string? folder = null, FakeTimeProvider? clock = null)
    {
        _options = options ?? new StorageOptions();
        _files = files ?? (path => new DiskFiles(path));
        _keepFolder = folder is not null;
        Clock = clock ?? new FakeTimeProvider(TicketExamples.Now);
        Folder = folder ?? Directory.CreateTempSubdirectory("relay-storage-").FullName;
        Open();
    }

    public string Folder { get; }

    public FakeTimeProvider Clock { get; }

    public StorageEngine Engine { get; private set; } = null!;

    public ITicketStore Tickets { get; private set; } = null!;

    public IOutboxStore Outbox { get; private set; } = null!;

    public IShopStore Shops { get; private set; } = null!;

    public IDisplayStore Displays { get; private set; } = null!;

    public IWebhookStore Webhooks { get; private set; } = null!;

    public IPrinterStore Printers { get; private set; } = null!;

    public Task ReopenAsync()
    {
        Engine.Dispose();
        Open();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Engine.Dispose();
        if (!_keepFolder)
            Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Open()
    {
        Engine = StorageEngine.Open(_files(Folder), _options, NullLogger.Instance);
        Tickets = new PackTicketStore(Engine, Clock);
        Outbox = new PackOutboxStore(Engine);
        Shops = new JournalShopStore(Engine);
        Displays = new JournalDisplayStore(Engine);
        Webhooks = new JournalWebhookStore(Engine);
        Printers = new JournalPrinterStore(Engine);
    }
}
