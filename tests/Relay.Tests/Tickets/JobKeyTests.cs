using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Relay.Documents;
using Relay.Hosting;
using Relay.Tickets;
using Relay.Tickets.Jobs;
using Relay.Tickets.Sealing;

namespace Relay.Tests.Tickets;

public sealed class JobKeyTests : IDisposable
{
    private static readonly TicketId Id = TicketId.From(new byte[32]);
    private static readonly TicketNotice Notice = new(Token.New(), "61,00 €", "fr", Display: true);

    private readonly string _path = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly TicketOptions _options = new();

    [Fact]
    public void A_notice_opens_after_a_restart()
    {
        byte[] box;
        using (var keys = Keys())
            box = Seal(keys).Seal(Notice, Id);

        using var again = Keys();
        Assert.Equal(Notice, Seal(again).Open(box, Id));
    }

    [Fact]
    public void A_notice_opens_for_its_own_ticket_and_unchanged_only()
    {
        using var keys = Keys();
        var box = Seal(keys).Seal(Notice, Id);

        Assert.Throws<InvalidDataException>(() => Seal(keys).Open(box, TicketId.From([.. new byte[31], 1])));
        box[^1] ^= 1;
        Assert.Throws<InvalidDataException>(() => Seal(keys).Open(box, Id));
        Assert.Null(Seal(keys).Open(null, Id));
    }

    [Fact]
    public void The_length_of_a_notice_tells_nothing()
    {
        using var keys = Keys();
        var seal = Seal(keys);
        var ofASale = SaleKey.New(System.Security.Cryptography.RandomNumberGenerator.Fill).Board();
        foreach (var other in new[] { Notice with { Amount = null }, Notice with { Sale = ofASale, GivenAway = true, HasCardSlip = true, LegalClass = LegalClass.CardException } })
            Assert.Equal(seal.Seal(Notice, Id).Length, seal.Seal(other, Id).Length);
    }

    [Fact]
    public void A_key_serves_a_week()
    {
        using var keys = Keys();
        var first = keys.Current();
        _clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Same(first, keys.Current());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first.Kid, keys.Current().Kid);
    }

    [Fact]
    public void An_old_key_opens_until_everything_it_sealed_is_wiped()
    {
        using var keys = Keys();
        var seal = Seal(keys);
        var box = seal.Seal(Notice, Id);
        _clock.Advance(TimeSpan.FromDays(8));
        var newest = keys.Current();

        keys.Retire(wipedBefore: newest.CreatedAt);
        Assert.Equal(Notice, seal.Open(box, Id));

        keys.Retire(wipedBefore: newest.CreatedAt + TimeSpan.FromSeconds(1));
        Assert.Null(seal.Open(box, Id));
        Assert.Equal(Path.GetFileName(newest.Path), Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(_path, "keys")))));
    }

    [Fact]
    public void A_destroyed_key_is_overwritten_where_it_lay()
    {
        using var keys = Keys();
        var old = keys.Current();
        using var bytes = new FileStream(old.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        _clock.Advance(TimeSpan.FromDays(8));

        keys.Retire(wipedBefore: keys.Current().CreatedAt + TimeSpan.FromSeconds(1));

        Assert.False(File.Exists(old.Path));
        var left = new byte[bytes.Length];
        bytes.ReadExactly(left);
        Assert.Equal(new byte[32], left);
    }

    [Fact]
    public void Key_files_are_for_the_relay_only()
    {
        using var keys = Keys();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keys.Current().Path));
    }

    [Fact]
    public void A_damaged_key_file_is_named()
    {
        using (var keys = Keys())
            File.WriteAllBytes(keys.Current().Path, [1, 2, 3]);

        Assert.Contains("job-20261122T120000Z-", Assert.Throws<InvalidDataException>(Keys).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private JobKeys Keys() => new(new DataFolder(Options.Create(new RelayOptions { DataFolder = _path })), _clock, _options);

    private static NoticeSeal Seal(JobKeys keys) => new(keys, System.Security.Cryptography.RandomNumberGenerator.Fill);
}
