using System.Text;
using CsCheck;
using QRCoder;

namespace Relay.Sdk.Tests;

public sealed class QrCodeTests
{
    private static readonly Gen<string> Links = Gen.String[Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"], 3, 200];

    [Fact]
    public void Code_of_a_link_has_the_size_that_an_independent_encoder_finds() =>
        Links.Sample(host =>
        {
            var link = $"https://{host}/T/{Token.New()}".ToUpperInvariant();
            using var generator = new QRCodeGenerator();
            using var oracle = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);

            Assert.Equal(oracle.ModuleMatrix.Count - (2 * QrCode.QuietZone), QrCode.OfLink(link).Size);
        }, iter: 300);

    [Theory]
    [InlineData("https://tickets.example.fr/T/")]
    [InlineData("http://192.168.1.20:8080/T/")]
    [InlineData("https://a-host-whose-name-is-so-long-that-its-code-needs-a-version-with-two-alignment-rows.and-more-words.tickets.example.fr/T/")]
    public async Task Scanner_reads_the_png(string begin)
    {
        using var folder = new TemporaryFolder();
        for (var index = 0; index < 8; index++)
            await File.WriteAllBytesAsync(folder.File($"{index}.png"), QrCode.OfLink(begin + Token.New()).ToPng(index + 2), TestContext.Current.CancellationToken);

        var read = await Tool.RunAsync("zbarimg", ["--quiet", "--raw", .. Enumerable.Range(0, 8).Select(index => folder.File($"{index}.png"))]);

        Assert.Equal(8, read.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.StartsWith(begin.ToUpperInvariant(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Scanner_reads_small_letters_and_accents()
    {
        using var folder = new TemporaryFolder();
        const string Text = "https://caisse.example/été?x=1&y=2#z";
        await File.WriteAllBytesAsync(folder.File("one.png"), QrCode.Of(Text).ToPng(), TestContext.Current.CancellationToken);

        Assert.Equal(Text, (await Tool.RunAsync("zbarimg", "--quiet", "--raw", folder.File("one.png"))).TrimEnd('\n'));
    }

    [Fact]
    public async Task Svg_shows_the_same_modules_as_the_png()
    {
        using var folder = new TemporaryFolder();
        var link = "https://tickets.example.fr/T/" + Token.New();
        var code = QrCode.OfLink(link);
        await File.WriteAllTextAsync(folder.File("one.svg"), code.ToSvg(), TestContext.Current.CancellationToken);

        var dark = code.ToMatrix().Sum(row => row.Count(module => module));
        Assert.Equal(dark, (await File.ReadAllTextAsync(folder.File("one.svg"), Encoding.UTF8, TestContext.Current.CancellationToken)).Split("h1v1h-1z").Length - 1);
        Assert.False(code[-1, 0]);
        Assert.True(code[0, 0]);
    }

    [Fact]
    public void Text_that_no_phone_would_read_is_refused() =>
        Assert.Throws<ArgumentException>(() => QrCode.Of(new string('A', 312)));
}
