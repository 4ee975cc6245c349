using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Relay.Displays.Boards;
using Relay.Displays.Pairings;
using Relay.Documents.Codes;
using Relay.Hosting;
using Relay.Tickets;

namespace Relay.Tests.Displays;

public sealed class BoardPartsTests
{
    [Fact]
    public void A_packed_code_is_small_and_has_every_module() =>
        Gen.Int[0, 30].Sample(length =>
        {
            var matrix = QrMatrix.Encode($"HTTPS://TICKETS.EXAMPLE.FR{new string('X', length)}/T/{Token.New().Reveal()}");
            var packed = PackedQr.Of(matrix);
            Assert.InRange(packed.Bits.Length, 100, 200);
            Assert.True(QrReader.Equal(matrix, packed.Size, packed.Bits));
        }, iter: 50);

    [Fact]
    public void Versions_grow_across_restarts_even_when_the_clock_was_set_back()
    {
        var path = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
        try
        {
            var last = 0L;
            foreach (var year in new[] { 2026, 2020, 2026, 1999 })
            {
                var clock = new FakeTimeProvider(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero));
                var versions = new BoardVersions(new DataFolder(Options.Create(new RelayOptions { DataFolder = path })), clock);
                for (var change = 0; change < 1000; change++)
                {
                    var next = versions.Next();
                    Assert.True(next > last && next > versions.First);
                    last = next;
                }
            }
            Assert.InRange(last, 1, 1L << 53);
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    [Theory]
    [InlineData("034C-DFGH", "034c dfgh")]
    [InlineData("034C-DFGH", " O34C–DFGH\n")]
    [InlineData("034C-DFGH", "0 3 4 C D F G H")]
    [InlineData("B3CD-FGHJ", "83cd-fghj")]
    public void A_code_is_read_however_it_is_typed(string code, string typed)
    {
        Assert.True(PairingCode.TryParse(typed, out var read));
        Assert.Equal(code, read.Reveal());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("034C-DFG")]
    [InlineData("034C-DFGHJ")]
    [InlineData("034C-DFG'")]
    [InlineData("034C-DFGé")]
    public void What_is_no_code_is_not_read_as_one(string? typed) => Assert.False(PairingCode.TryParse(typed, out _));

    [Fact]
    public void A_new_code_reads_as_itself() =>
        Gen.Int.Sample(_ =>
        {
            var code = PairingCode.New();
            Assert.True(PairingCode.TryParse(code.Reveal(), out var read) && read == code);
        }, iter: 1000);

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 9; SM-T510) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Safari/537.36", "Chrome 108, Android 9")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 9_3_5 like Mac OS X) AppleWebKit/601.1.46 (KHTML, like Gecko) Version/9.0 Mobile/13G36 Safari/601.1", "Safari 9, iPad, iOS 9")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140, Linux")]
    [InlineData("curl/8.0", "Unknown browser")]
    [InlineData("", "Unknown browser")]
    public void A_device_is_named_in_a_few_words(string userAgent, string words) => Assert.Equal(words, Engine.Of(userAgent));
}
