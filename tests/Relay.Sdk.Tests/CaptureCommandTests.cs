using System.Text;
using Capture;
using Capture.Paper;
using Capture.Receipts;
using CsCheck;
using static Relay.Sdk.Tests.Printed;

namespace Relay.Sdk.Tests;

/// <summary>What a till says about letters, places and codes is understood, and nothing of a receipt gets lost.</summary>
public sealed class CaptureCommandTests
{
    static CaptureCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Letters_of_a_country_stand_in_place_of_signs() =>
        Assert.Equal("né, où? 5£ {", Text([0x1B, 0x52, 1, .. "n{, o|? 5"u8, 0x1B, 0x52, 3, .. "# {\n"u8]));

    /// <summary>Code page 1258: e with circumflex, and a dot below as a mark of its own.</summary>
    [Fact]
    public void Marks_join_the_letter_before_them() => Assert.Equal("Việt", Text([0x1B, 0x74, 52, .. "Vi"u8, 0xEA, 0xF2, .. "t\n"u8]));

    [Fact]
    public void Lines_from_the_page_of_katakana_are_lines() => Assert.Equal("┌──┐ ｱ", Text([0x1B, 0x74, 1, 0x98, 0x95, 0x95, 0x99, .. " "u8, 0xB1, 0x0A]));

    [Fact]
    public void Letter_that_takes_two_cells_wraps_whole() =>
        Assert.Equal(new string('x', 47) + "\n🥞中", Text([0x1C, 0x28, 0x43, 2, 0, 48, 2, .. Encoding.UTF8.GetBytes(new string('x', 47) + "🥞中\n")]));

    [Fact]
    public void Small_font_has_as_many_columns_as_the_paper_holds()
    {
        var line = "Espresso" + new string(' ', 52) + "2,40";
        var small = Sheet([0x1B, 0x4D, 1, .. Encoding.ASCII.GetBytes(line + "\nx\n")]);

        Assert.Equal([line, "x"], small.Rows.Select(row => row.Text));
        Assert.Equal([line, "x"], Sheet([0x1B, 0x21, 1, .. Encoding.ASCII.GetBytes(line + "\nx\n")]).Rows.Select(row => row.Text));
        Assert.Equal(64 * 9, small.Rows.First().Runs[0].Right);
        var (dots, large) = (Drawn(small)[0], Drawn(Sheet([.. "Espresso\n"u8]))[0]);
        Assert.InRange(Lowest(dots) - Highest(dots), 8, 17);
        Assert.True(Lowest(large) - Highest(large) > Lowest(dots) - Highest(dots));
    }

    [Fact]
    public void Lines_are_as_far_apart_as_the_till_says() =>
        Assert.Equal([30, 24, 24, 10, 60, 30], Drawn(Sheet([.. "a\n"u8, 0x1B, 0x33, 24, .. "b\n"u8, 0x1B, 0x4A, 0, .. "c\n"u8, 0x1B, 0x4A, 10, 0x1B, 0x33, 60, .. "d\n"u8, 0x1B, 0x32, .. "e\n"u8])).Select(dots => dots.Height));

    [Fact]
    public void Tabs_and_steps_lead_where_the_till_says()
    {
        var row = Sheet([0x1B, 0x44, 10, 20, 0, .. "\ta\tb"u8, 0x1B, 0x5C, 24, 0, .. "c"u8, 0x1B, 0x5C, 0xF4, 0xFF, .. "d\n"u8]).Rows.First();

        Assert.Equal([(120, "a"), (240, "b"), (276, "c"), (276, "d")], row.Runs.Select(run => (run.Left, run.Text)));
    }

    [Fact]
    public void Picture_that_was_kept_is_printed_when_the_till_says_so()
    {
        var picture = Assert.IsType<PaperImage>(Assert.Single(Sheet([0x1D, 0x2A, 1, 1, 0xFF, 0, 0, 0, 0, 0, 0, 0x80, 0x1D, 0x2F, 0]).Parts));

        Assert.Equal((8, 8), (picture.Width, picture.Height));
        Assert.Equal([0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80], picture.Bits);
    }

    [Fact]
    public void Picture_at_double_size_has_each_dot_four_times()
    {
        var picture = Assert.IsType<PaperImage>(Assert.Single(Sheet([0x1D, 0x76, 0x30, 3, 1, 0, 1, 0, 0b1010_0001]).Parts));

        Assert.Equal((16, 2), (picture.Width, picture.Height));
        Assert.Equal([0b1100_1100, 0b0000_0011, 0b1100_1100, 0b0000_0011], picture.Bits);
    }

    [Fact]
    public void Codes_are_as_large_as_the_till_says()
    {
        var sheet = Sheet([
            .. Square("x", 5), 0x1D, 0x68, 100, 0x1D, 0x77, 2, 0x1D, 0x48, 2, 0x1D, 0x6B, 67, 12, .. "204120711884"u8, 0x1B, 0x40, 0x1D, 0x6B, 67, 12, .. "204120711884"u8]);

        Assert.Equal(5, Assert.Single(sheet.Parts.OfType<PaperQr>()).Module);
        Assert.Equal([(100, 2, 2), (162, 3, 0)], sheet.Parts.OfType<PaperBarcode>().Select(bars => (bars.Height, bars.Module, bars.Label)));
    }

    [Fact]
    public async Task Square_code_of_a_tax_office_is_scanned_however_long_it_is()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Range(0, 120).Select(value => $"V{value};"));
        var sheet = Sheet(Square(text, 4));
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), PaperPdf.Write(sheet, 42), TestContext.Current.CancellationToken);

        await Tool.RunAsync("pdftoppm", "-r", "203", "-png", "-singlefile", folder.File("paper.pdf"), folder.File("paper"));

        Assert.Equal(text, (await Tool.RunAsync("zbarimg", "--quiet", "--raw", folder.File("paper.png"))).Trim());
        Assert.Equal(text, string.Concat(ReceiptTicket.Of(sheet, ReceiptReader.Read(sheet, ReceiptRules.Usual), "none", "EUR", DateTimeOffset.UnixEpoch).Messages));
    }

    [Fact]
    public void Square_code_that_cannot_be_is_text_on_the_paper()
    {
        var sheet = new PaperSheet([new PaperQr(0, new string('x', 5000))], []);

        Assert.Equal(120 * 30, Drawn(sheet)[0].Height);
        Assert.NotEmpty(PaperPdf.Write(sheet, 42));
    }

    [Theory]
    [InlineData("--columns", "0")]
    [InlineData("--columns", "many")]
    [InlineData("--codepage", "4711")]
    [InlineData("--sideways", "1")]
    [InlineData("--number", @"No \d+")]
    public void Option_that_cannot_be_is_named_before_anything_is_printed(string name, string value)
    {
        Assert.False(CaptureOptions.TryRead(["http://relay", "tr_till_x", name, value], out _, out var mistake));
        Assert.StartsWith($"{name}: ", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_that_takes_for_ever_or_finds_nothing_leaves_the_receipt_as_it_is()
    {
        Assert.True(CaptureOptions.TryRead(["http://relay", "tr_till_x", "--number", "^(x+x+)+y", "--total", "(z)?Total"], out var options, out _));

        var receipt = ReceiptReader.Read(Sheet([.. Encoding.ASCII.GetBytes(new string('x', 47)), .. "\nTotal 9.90\n"u8]), options!.Rules);

        Assert.Equal((null, null), (receipt.Number, receipt.Total));
    }

    [Fact]
    public void Whatever_comes_with_commands_in_it_stays_on_the_paper_and_can_be_a_ticket() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 60], Gen.Int[16, 69], Gen.Bool).Sample((bytes, page, columns, utf8) =>
        {
            byte[] turn = utf8 ? [0x1C, 0x28, 0x43, 2, 0, 48, 2] : [0x1B, 0x74, (byte)page];
            // Commands are found more often where some are put in.
            byte[] stream = [.. turn, .. bytes.SelectMany((value, at) => (byte[])(at % 16 == 3 ? [0x1D, (byte)"!BkvhwH*"[value % 8], value] : at % 16 == 9 ? [0x1B, (byte)"!-EMaRt3J\\$"[value % 11], value] : [value]))];
            foreach (var sheet in Sheets([.. stream, .. new byte[70_000], .. CutOff], columns))
            {
                // One letter may be wider than narrow paper.
                Assert.All(sheet.Rows.SelectMany(row => row.Runs), run => Assert.InRange(run.Right, 0, Math.Max(columns * 12, 2 * run.Style.DotsWide)));
                // No half of a letter: JSON would not take it.
                Assert.All(sheet.Rows, row => Assert.DoesNotContain(row.Text.EnumerateRunes(), Rune.IsControl));
                Assert.All(sheet.Rows, row => Assert.Equal(row.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(row.Text))));
                if (sheet.Parts.Sum(part => part is PaperImage image ? image.Height : 30) < 5000)
                    Assert.NotEmpty(PaperPdf.Write(sheet, columns));
            }
        }, iter: 150);

    private static byte[] Square(string text, byte module) =>
        [0x1D, 0x28, 0x6B, 3, 0, 49, 67, module, 0x1D, 0x28, 0x6B, (byte)((text.Length + 3) & 0xFF), (byte)((text.Length + 3) >> 8), 49, 80, 48, .. Encoding.ASCII.GetBytes(text), 0x1D, 0x28, 0x6B, 3, 0, 49, 81, 48];

    private static string Text(byte[] stream) => Sheet(stream).Text;

    private static List<Dots> Drawn(PaperSheet sheet) => [.. sheet.Parts.Select(new PaperDots(PaperDots.WidthOf(sheet, 42)).Draw)];

    private static int Highest(Dots dots) => Enumerable.Range(0, dots.Height).First(y => Enumerable.Range(0, dots.Width).Any(x => dots[x, y]));

    private static int Lowest(Dots dots) => Enumerable.Range(0, dots.Height).Last(y => Enumerable.Range(0, dots.Width).Any(x => dots[x, y]));
}
