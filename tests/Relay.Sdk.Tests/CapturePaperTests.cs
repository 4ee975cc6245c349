using System.Text;
using Capture.Paper;
using Capture.Receipts;
using CsCheck;
using static Relay.Sdk.Tests.Printed;

namespace Relay.Sdk.Tests;

/// <summary>The picture of the paper: dots as a printer would print them, with the text behind them.</summary>
public sealed class CapturePaperTests
{
    static CapturePaperTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(14, 737, "ΤΑΜΕΙΟ 2  Ψωμί χωριάτικο", "ΣΥΝΟΛΟ")]
    [InlineData(17, 866, "КАССА 2  Хлеб ржаной", "ИТОГО")]
    [InlineData(18, 852, "POKLADNA 2  Žitný chléb, těsto", "CELKEM Kč")]
    [InlineData(46, 1251, "Каса 2  Їжа та ґанок", "РАЗОМ")]
    [InlineData(13, 857, "KASA 2  Şeftali, ığdır", "TOPLAM")]
    [InlineData(36, 862, "קופה 2  לחם", "סהכ")]
    public async Task Letters_of_a_code_page_are_on_the_picture_and_in_the_text_behind_it(int page, int encoding, string line, string total)
    {
        using var folder = new TemporaryFolder();
        var sheet = Sheet([0x1B, 0x74, (byte)page, .. Encoding.GetEncoding(encoding).GetBytes($"{line}\n{total}        12,50\n"), 0x1B, 0x7C, 0x78, 0x0A]);

        var text = await TextAsync(folder, sheet);

        // Hebrew is put in reading order by whoever extracts it.
        Assert.All(line.Concat(total).Where(char.IsLetter), symbol => Assert.Contains(symbol, text));
        Assert.Single(sheet.Doubts);
    }

    [Fact]
    public void Every_letter_and_sign_of_every_code_page_that_a_till_can_choose_has_its_dots_but_two_of_Urdu_and_those_of_Japan()
    {
        for (var page = 0; page < 256; page++)
        {
            var symbols = CodePages.Of(page).GetString([.. Enumerable.Range(0x20, 0xE0).Select(one => (byte)one)]);
            Assert.All(symbols.EnumerateRunes().Where(symbol => !Rune.IsControl(symbol) && symbol.Value is not 0xFFFD and not (>= 0xE000 and < 0xF900) and not 0x06C1 and not 0x06D2 and not (>= 0xFF61 and <= 0xFF9F) && !"円年月日時分秒〒市区町村人".Contains(symbol.ToString(), StringComparison.Ordinal)),
                symbol => Assert.True(PaperFont.Shows(symbol), $"U+{symbol.Value:X4} of page {page} has no dots."));
        }
    }

    [Fact]
    public void Character_that_no_font_has_is_its_code_point_in_a_frame()
    {
        var cell = Cell('\uE123');

        Assert.True(Enumerable.Range(0, PaperFont.CellWidth).All(x => cell[x, 1] && cell[x, PaperFont.CellHeight - 2]));
        Assert.NotEqual(Cell('\uE124').Bits, cell.Bits);
        Assert.Equal(2 * PaperFont.CellWidth, PaperFont.Fit(new Rune('\uE123'), false, 2 * PaperFont.CellWidth, 3 * PaperFont.CellHeight).Width);
        // 4E2D in two rows of two digits, each three dots wide.
        var letter = Cell('中');
        Assert.Equal(
            ["#.#.#.###..#", "#.#.#.#....#", "#.###.##...#", "#...#.#....#", "#...#.###..#"],
            Enumerable.Range(6, 5).Select(y => string.Concat(Enumerable.Range(0, 12).Select(x => letter[x, y] ? '#' : '.'))));
    }

    [Fact]
    public void Styles_change_the_dots_as_they_should()
    {
        var usual = Drawn(new PaperStyle(1, 1));
        var bold = Drawn(new PaperStyle(1, 1, Bold: true));
        var underlined = Drawn(new PaperStyle(1, 1, Underline: true));
        var reverse = Drawn(new PaperStyle(1, 1, Reverse: true));
        var large = Drawn(new PaperStyle(2, 3));

        Assert.True(Black(bold) > Black(usual));
        Assert.All(Enumerable.Range(0, 2 * PaperFont.CellWidth), x => Assert.True(underlined[x, PaperFont.CellHeight]));
        Assert.False(underlined[(2 * PaperFont.CellWidth) + 1, PaperFont.CellHeight]);
        for (var x = 0; x < 2 * PaperFont.CellWidth; x++)
            for (var y = 0; y < PaperFont.CellHeight; y++)
                Assert.NotEqual(usual[x, y], reverse[x, y]);
        Assert.Equal(usual.Height + (2 * PaperFont.CellHeight), large.Height);
        Assert.Contains(Enumerable.Range(2 * PaperFont.CellWidth, 2 * PaperFont.CellWidth), x => Enumerable.Range(0, large.Height).Any(y => large[x, y]));
    }

    [Fact]
    public void Sides_are_kept()
    {
        var paper = new PaperDots(Columns * PaperFont.CellWidth);
        int First(int side)
        {
            var dots = paper.Draw(new PaperRow(side, [new PaperRun(0, "HH", PaperStyle.Usual)]));
            return Enumerable.Range(0, dots.Width).First(x => Enumerable.Range(0, dots.Height).Any(y => dots[x, y]));
        }

        var left = First(0);
        Assert.Equal(left + (23 * PaperFont.CellWidth), First(1));
        Assert.Equal(left + (46 * PaperFont.CellWidth), First(2));
    }

    [Fact]
    public void Till_that_asks_for_looks_gets_them()
    {
        var sheet = Sheet([0x1B, 0x2D, 1, .. "a\n"u8, 0x1B, 0x2D, 0, 0x1D, 0x42, 1, .. "b\n"u8, 0x1D, 0x42, 0, 0x1B, 0x21, 0xB8, .. "c\n"u8, 0x1B, 0x40, .. "d\n"u8]);

        Assert.Equal(
            [new PaperStyle(1, 1, Underline: true), new PaperStyle(1, 1, Reverse: true), new PaperStyle(2, 2, Bold: true, Underline: true), PaperStyle.Usual],
            sheet.Rows.Select(row => row.Runs[0].Style));
    }

    [Fact]
    public void Whatever_a_till_sends_is_a_picture_of_the_papers_width() =>
        Gen.Select(Gen.Int[0, 71], Gen.Byte.Array[0, 120], Gen.Int[20, 64]).Sample((page, bytes, columns) =>
        {
            foreach (var sheet in Sheets([0x1B, 0x74, (byte)page, .. bytes.Where(one => one >= 0x20), 0x0A, 0x1D, 0x56, 0], columns))
            {
                var paper = new PaperDots(PaperDots.WidthOf(sheet, columns));
                Assert.All(sheet.Parts, part => Assert.Equal(columns * PaperFont.CellWidth, paper.Draw(part).Width));
                Assert.NotEmpty(PaperPdf.Write(sheet, columns));
            }
        }, iter: 300);

    [Fact]
    public async Task Paper_of_many_metres_goes_on_on_further_pages()
    {
        using var folder = new TemporaryFolder();
        var text = await TextAsync(folder, Sheet(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(1, 3000).Select(line => $"Line {line}\n")))));

        Assert.Contains("Line 3000", text, StringComparison.Ordinal);
        Assert.Contains("Pages:           3", await Tool.RunAsync("pdfinfo", folder.File("paper.pdf")), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(TemporaryFolder folder, PaperSheet sheet)
    {
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), PaperPdf.Write(sheet, Columns), TestContext.Current.CancellationToken);
        await Tool.RunAsync("qpdf", "--check", folder.File("paper.pdf"));
        return await Tool.RunAsync("pdftotext", "-layout", folder.File("paper.pdf"), "-");
    }

    private static Dots Drawn(PaperStyle style) => new PaperDots(Columns * PaperFont.CellWidth).Draw(new PaperRow(0, [new PaperRun(0, "He", style)]));

    private static Dots Cell(char symbol) => PaperFont.Fit(new Rune(symbol), false, PaperFont.CellWidth, PaperFont.CellHeight);

    private static int Black(Dots dots) => dots.Bits.Sum(bits => System.Numerics.BitOperations.PopCount(bits));
}
