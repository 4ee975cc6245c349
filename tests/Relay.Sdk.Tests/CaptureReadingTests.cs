using System.Text;
using System.Text.Json;
using Capture;
using Capture.EscPos;
using Capture.Paper;
using Capture.Receipts;
using CsCheck;
using static Relay.Sdk.Tests.Printed;

namespace Relay.Sdk.Tests;

/// <summary>Streams of tills become receipts that people can read.</summary>
public sealed class CaptureReadingTests
{
    private static readonly byte[] Reset = [0x1B, 0x40];

    static CaptureReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("french cp858", "Thé vert", "Merci, à bientôt ! 3 €")]
    [InlineData("french windows1252", "Thé vert", "Merci, à bientôt ! 3 €")]
    [InlineData("russian cp866", "Чай зелёный", "Спасибо")]
    [InlineData("greek windows1253", "Τσάι", "Ευχαριστώ")]
    [InlineData("receiptline", "Thé vert", "Merci, à bientôt ! 3 €")]
    public async Task Receipt_of_another_encoder_becomes_a_ticket(string name, string tea, string thanks)
    {
        var sheet = Assert.Single(Sheets((await StreamsAsync())[name]));
        var ticket = Of(sheet);

        Assert.Equal(("A-0042", 11.10m, TicketType.Receipt), (ticket.Number, ticket.Total, ticket.Type));
        Assert.Contains(ticket.Lines, line => (line.Description, line.Total) == (tea, 9.90m));
        Assert.Contains(ticket.Lines, line => (line.Description, line.Total) == ("Retour", -1.20m));
        Assert.Contains(thanks, ticket.Messages);
        // Some let the printer draw a QR code, some draw it themselves.
        Assert.True(ticket.Messages.Contains("https://shop.example/r/42") || sheet.Parts.Any(part => part is PaperImage));
        Assert.Empty(sheet.Doubts);
        Assert.Equal((Symbology.Ean13, "2041207118844"), (ticket.Barcode?.Symbology, ticket.Barcode?.Value));
    }

    [Fact]
    public async Task Packets_may_be_cut_anywhere()
    {
        var stream = (await StreamsAsync())["french cp858"];
        var whole = Assert.Single(Sheets(stream));

        Gen.Int[1, 40].Array[1, 200].Sample(sizes =>
        {
            var reader = new EscPosReader();
            var roll = new PaperRoll(858, 48);
            var sheets = new List<PaperSheet>();
            for (int at = 0, turn = 0; at < stream.Length; turn++)
            {
                var count = Math.Min(sizes[turn % sizes.Length], stream.Length - at);
                sheets.AddRange(reader.Feed(stream.AsSpan(at, count)).Select(roll.Apply).OfType<PaperSheet>());
                at += count;
            }
            Assert.Equal(whole.Text, Assert.Single(sheets).Text);
        }, iter: 100);
    }

    [Fact]
    public void Whatever_comes_nothing_breaks_and_no_control_character_reaches_a_ticket() =>
        Gen.Byte.Array[0, 600].Sample(bytes =>
        {
            var sheets = Sheets([.. bytes, .. new byte[70_000], .. CutOff]);
            Assert.DoesNotContain(sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row.Text), char.IsControl);
        }, iter: 300);

    [Fact]
    public void Unknown_command_costs_the_rest_of_its_line_which_is_marked_and_no_more()
    {
        var sheet = Assert.Single(Sheets([.. Reset, .. "before\n"u8, 0x1B, 0x7C, .. "garbage\nafter"u8, 0x1B, 0x7C, .. "garbage\n"u8, 0x1B, 0x7C, 0x0A, .. "end\n"u8, .. CutOff]));

        Assert.Equal("before\n[…]\nafter […]\nend", sheet.Text);
        Assert.Equal(["1B7C", "1B7C", "1B7C"], sheet.Doubts);
    }

    [Fact]
    public void Print_mode_says_bold_double_width_and_double_height_at_once()
    {
        var sheet = Assert.Single(Sheets([0x1B, 0x21, 0x38, .. "BIG\n"u8, 0x1B, 0x21, 0, .. "small\n"u8, .. CutOff]));

        Assert.Equal([(true, 2, 2), (false, 1, 1)], sheet.Rows.Select(row => (row.Runs[0].Style.Bold, row.Runs[0].Style.Width, row.Runs[0].Style.Height)));
    }

    [Fact]
    public void A_barcode_of_another_kind_is_not_lost()
    {
        var sheet = Assert.Single(Sheets([.. "x\n"u8, 0x1D, 0x6B, 70, 4, .. "1234"u8, .. CutOff]));

        Assert.Contains("1234", Of(sheet).Messages);
        Assert.Null(Of(sheet).Barcode);
    }

    [Fact]
    public void A_shop_says_itself_how_its_receipts_name_number_and_total()
    {
        Assert.True(CaptureOptions.TryRead(["http://relay", "tr_till_x", "--number", @"Kvittering (\d+)", "--total", @"I alt\s+([\d,]+)", "--currency", "DKK", "--codepage", "865", "--columns", "42"], out var options, out _));
        var sheet = Assert.Single(Sheets([.. "Kvittering 77\nTe      12,00\nI alt   12,00\nTak\n"u8, .. CutOff]));

        var ticket = ReceiptTicket.Of(sheet, ReceiptReader.Read(sheet, options!.Rules), "none", options.Currency, DateTimeOffset.UnixEpoch);

        Assert.Equal(("77", 12.00m, "DKK"), (ticket.Number, ticket.Total, ticket.Currency));
        Assert.Contains(ticket.Lines, line => (line.Description, line.Total) == ("Te", 12.00m));
        Assert.False(CaptureOptions.TryRead(["http://relay", "tr_till_x", "--total", "("], out _, out var mistake));
        Assert.StartsWith("--total: ", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_whose_length_it_says_itself_is_skipped_whole()
    {
        var sheet = Assert.Single(Sheets([.. "a"u8, 0x1D, 0x28, 0x7A, 3, 0, .. "xyz"u8, .. "b"u8, 0x1B, 0x28, 0x41, 1, 0, .. "q"u8, .. "c\n"u8, .. CutOff]));

        Assert.Equal("abc", sheet.Text);
        Assert.Empty(sheet.Doubts);
    }

    [Fact]
    public void Code_page_that_nobody_knows_shows_that_letters_are_missing_and_no_garbage() =>
        Assert.Equal("caf\uFFFD 3 EUR", Assert.Single(Sheets([0x1B, 0x74, 200, .. "caf"u8, 0x82, .. " 3 EUR\n"u8, .. CutOff])).Text);

    [Fact]
    public void Columns_stay_where_they_were_printed()
    {
        var sheet = Assert.Single(Sheets([.. "Tea\t9.90\n"u8, .. "Bread"u8, 0x1B, 0x24, 0x20, 0x01, .. "2.40\n"u8, .. CutOff]));

        Assert.Equal(["Tea     9.90", "Bread                   2.40"], sheet.Rows.Select(row => row.Text));
    }

    [Fact]
    public void Picture_in_bands_is_one_picture()
    {
        byte[] band = [0x1B, 0x2A, 33, 16, 0, .. Enumerable.Repeat((byte)0xFF, 48), 0x0A];

        var picture = Assert.IsType<PaperImage>(Assert.Single(Assert.Single(Sheets([.. band, .. band, .. CutOff])).Parts));

        Assert.Equal((16, 48), (picture.Width, picture.Height));
        Assert.All(picture.Bits, bits => Assert.Equal(0xFF, bits));
    }

    [Theory]
    [InlineData("1.234,56", 1234.56)]
    [InlineData("1,234.56", 1234.56)]
    [InlineData("1 234,56", 1234.56)]
    [InlineData("-12.00", -12)]
    [InlineData("1200", 1200)]
    public void Amounts_are_read_as_people_write_them(string text, double amount) => Assert.Equal((decimal)amount, ReceiptReader.Amount(text));

    [Theory]
    [InlineData("TOTAL          9,90", 9.90)]
    [InlineData("Total TTC   EUR    12.00 €", 12.00)]
    [InlineData("Summe EUR  1.234,50", 1234.50)]
    [InlineData("À payer: 7,00", 7.00)]
    [InlineData("TOTALE COMPLESSIVO", null)]
    [InlineData("Subtotal 5.00", null)]
    public void Total_is_found_where_shops_write_it(string line, double? total)
    {
        var sheet = new PaperSheet([new PaperRow(0, [new PaperRun(0, line, PaperStyle.Usual)])], []);

        Assert.Equal((decimal?)total, ReceiptReader.Read(sheet, ReceiptRules.Usual).Total);
    }

    [Fact]
    public async Task Paper_with_a_picture_is_a_pdf_that_readers_and_scanners_read()
    {
        using var folder = new TemporaryFolder();
        byte[] raster = [0x1D, 0x76, 0x30, 0, 4, 0, 32, 0, .. Enumerable.Repeat((byte)0xAA, 128)];
        var sheet = Assert.Single(Sheets([.. raster, .. (await StreamsAsync())["french cp858"]]));
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), PaperPdf.Write(sheet, 42), TestContext.Current.CancellationToken);

        await Tool.RunAsync("qpdf", "--check", folder.File("paper.pdf"));
        Assert.Contains("Thé vert", await Tool.RunAsync("pdftotext", "-layout", folder.File("paper.pdf"), "-"), StringComparison.Ordinal);
        await Tool.RunAsync("pdftoppm", "-r", "203", "-png", "-singlefile", folder.File("paper.pdf"), folder.File("paper"));
        var scanned = await Tool.RunAsync("zbarimg", "--quiet", "--raw", folder.File("paper.png"));
        Assert.Contains("https://shop.example/r/42", scanned, StringComparison.Ordinal);
        Assert.Contains("2041207118844", scanned, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ean13", "2810820005806")]
    [InlineData("code128", "A-0042/x")]
    [InlineData("code128", "1082000000825")]
    [InlineData("code128", "108200000082")]
    [InlineData("other", "1234")]
    [InlineData("ean8", "20412074")]
    [InlineData("upca", "204120711888")]
    [InlineData("itf", "20412071")]
    [InlineData("code39", "A-42/X")]
    [InlineData("square", "https://shop.example/datamatrix")]
    public async Task Barcode_on_a_picture_of_the_paper_is_scanned(string kind, string text)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), PaperPdf.Write(new PaperSheet([new PaperBarcode(1, kind, text)], []), 42), TestContext.Current.CancellationToken);

        await Tool.RunAsync("pdftoppm", "-r", "203", "-png", "-singlefile", folder.File("paper.pdf"), folder.File("paper"));

        Assert.Equal(text, (await Tool.RunAsync("zbarimg", "--quiet", "--raw", "-Supca.enable", folder.File("paper.png"))).Trim());
    }

    private static Ticket Of(PaperSheet sheet) => ReceiptTicket.Of(sheet, ReceiptReader.Read(sheet, ReceiptRules.Usual), "none", "EUR", DateTimeOffset.UnixEpoch);

    private static async Task<Dictionary<string, byte[]>> StreamsAsync() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await Tool.RunAsync("node", Checkout.At("tests", "Relay.Sdk.Tests", "receipts.cjs")))!
            .ToDictionary(pair => pair.Key, pair => Convert.FromHexString(pair.Value));
}
