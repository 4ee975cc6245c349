using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Jobs;

namespace Relay.Tests.Tickets;

public sealed class TicketEventsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _path = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
    private readonly MemoryTicketStore _store = new();
    private readonly JobKeys _keys;
    private readonly NoticeSeal _notices;
    private readonly TicketEvents _events;

    public TicketEventsTests()
    {
        var options = new TicketOptions { RecentEvents = 8 };
        _keys = new JobKeys(new DataFolder(Options.Create(new RelayOptions { DataFolder = _path })), new FakeTimeProvider(), options);
        _notices = new NoticeSeal(_keys, System.Security.Cryptography.RandomNumberGenerator.Fill);
        _events = new TicketEvents(_store, _notices, options, NullLogger<TicketEvents>.Instance);
    }

    [Fact]
    public async Task A_reader_that_keeps_up_never_asks_the_store()
    {
        await using var reader = Read(0);
        for (var number = 1; number <= 20; number++)
        {
            var made = await HappenAsync();
            Assert.Equal(made, await NextAsync(reader));
        }
        Assert.Equal(0, _store.EventReads);
        Assert.Equal(20, _events.Last);
    }

    [Fact]
    public async Task A_reader_that_was_away_goes_on_from_its_cursor_with_notices_opened()
    {
        var made = new List<TicketHappening>();
        for (var number = 0; number < 30; number++)
            made.Add(await HappenAsync());

        await using var reader = Read(3);
        foreach (var expected in made.Skip(3))
            Assert.Equal(expected.Notice, (await NextAsync(reader)).Notice);
    }

    [Fact]
    public async Task Events_published_in_another_order_are_read_in_order()
    {
        await using var reader = Read(0);
        var (first, second, third) = (await StoreAsync(), await StoreAsync(), await StoreAsync());
        foreach (var late in new[] { third, first, second })
            _events.Publish(late.Event, late.Notice);

        foreach (var expected in new[] { first, second, third })
            Assert.Equal(expected.Event.Sequence, (await NextAsync(reader)).Event.Sequence);
    }

    [Fact]
    public async Task A_hole_in_the_sequence_stops_nobody()
    {
        await using var reader = Read(0);
        await HappenAsync();
        _store.SkipSequence();
        var after = await HappenAsync();

        Assert.Equal(1, (await NextAsync(reader)).Event.Sequence);
        Assert.Equal(after.Event.Sequence, (await NextAsync(reader)).Event.Sequence);
    }

    [Fact]
    public async Task A_hole_at_the_end_does_not_spin()
    {
        _store.SkipSequence();
        await _events.CatchUpAsync(CancellationToken.None);
        await using var reader = Read(0);
        var next = reader.MoveNextAsync().AsTask();

        var after = await HappenAsync();

        Assert.True(await next.WaitAsync(Patience));
        Assert.Equal(after.Event.Sequence, reader.Current.Event.Sequence);
        Assert.Equal(1, _store.EventReads);
    }

    [Fact]
    public async Task Each_reader_has_its_own_cursor_and_is_woken()
    {
        await using var one = Read(0);
        await using var other = Read(0);
        var (waiting, alsoWaiting) = (one.MoveNextAsync().AsTask(), other.MoveNextAsync().AsTask());
        var made = await HappenAsync();

        Assert.True(await waiting.WaitAsync(Patience));
        Assert.True(await alsoWaiting.WaitAsync(Patience));
        Assert.Equal(made, one.Current);
        Assert.Equal(made, other.Current);
    }

    [Fact]
    public async Task After_a_restart_the_last_sequence_is_known()
    {
        await StoreAsync();
        await _events.StartAsync(CancellationToken.None);
        Assert.Equal(1, _events.Last);
    }

    [Fact]
    public async Task A_damaged_notice_stops_nobody()
    {
        var damaged = await StoreAsync();
        damaged.Event.Notice![^1] ^= 1;
        var sound = await StoreAsync();
        await _events.CatchUpAsync(CancellationToken.None);

        await using var reader = Read(0);
        Assert.Null((await NextAsync(reader)).Notice);
        Assert.Equal(sound.Notice, (await NextAsync(reader)).Notice);
    }

    [Fact]
    public async Task What_was_to_be_shown_is_forgotten_in_memory_too()
    {
        var made = await HappenAsync();
        _events.ForgetNotices(made.Event.At + TimeSpan.FromTicks(1));

        await using var reader = Read(0);
        Assert.Null((await NextAsync(reader)).Notice);
    }

    public void Dispose()
    {
        _keys.Dispose();
        Directory.Delete(_path, recursive: true);
    }

    private IAsyncEnumerator<TicketHappening> Read(long after) => _events.ReadAsync(after, CancellationToken.None).GetAsyncEnumerator();

    private static async Task<TicketHappening> NextAsync(IAsyncEnumerator<TicketHappening> reader)
    {
        Assert.True(await reader.MoveNextAsync().AsTask().WaitAsync(Patience));
        return reader.Current;
    }

    private async Task<TicketHappening> HappenAsync()
    {
        var made = await StoreAsync();
        _events.Publish(made.Event, made.Notice);
        return made;
    }

    private async Task<TicketHappening> StoreAsync()
    {
        var id = TicketId.From(Guid.NewGuid().ToByteArray().Concat(new byte[16]).ToArray());
        var notice = new TicketNotice(Token.New(), "1,00 €", "fr", Display: true);
        var ticket = new SealedTicket
        {
            Id = id,
            Reference = Guid.NewGuid(),
            Shop = new ShopId("s"),
            Till = new TillId("t"),
            ReceivedAt = DateTimeOffset.UnixEpoch,
            ExpiresAt = DateTimeOffset.MaxValue,
            NumberIndex = id.ToBytes(),
            ContentHash = [],
            IdempotencyIndex = id.ToBytes(),
            IdempotencyHash = [],
            Sealed = [],
        };
        var outcome = await _store.StoreAsync(ticket, _notices.Seal(notice, id), CancellationToken.None);
        return new TicketHappening(outcome.Received!, notice);
    }
}
