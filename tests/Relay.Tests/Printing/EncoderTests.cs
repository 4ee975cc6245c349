using System.Text;
using Relay.Documents;
using Relay.Documents.Codes;
using Relay.Documents.Paper;
using Relay.Printing.Encoders;
using Relay.Tests.Documents;

namespace Relay.Tests.Printing;

/// <summary>The bytes that printers get, against encoders that are not ours, and against what they must never hold.</summary>
public sealed class EncoderTests
{
    private const string Link = "HTTPS://TICKETS.EXAMPLE.FR/T/7ZK3QW8F0M2N4P6R8T0V2X4Z6B";

    [Theory]
    [InlineData("cp858", "cp858")]
    [InlineData("cp1252", "windows1252")]
    [InlineData("iso8859-15", "iso8859-15")]
    public void Text_and_its_code_page_are_what_another_encoder_writes(string alphabet, string theirs)
    {
        var shape = Shape(alphabet);
        var line = Line("café 3,20 € «Straße»", PaperStyle.Plain);
        AssertHolds(EscPos(shape, line), OtherEncoders.Hex("escpos text " + theirs));
        if (theirs != "iso8859-15")
            AssertHolds(Star(shape, line), OtherEncoders.Hex("star text " + theirs)[..^16]);
    }

    [Fact]
    public void Looks_of_text_are_what_another_encoder_writes()
    {
        var shape = Shape("cp858");
        foreach (var (thing, look) in new[] { ("bold", new PaperStyle(true)), ("large", new PaperStyle(false, 2, 2)), ("inverse", new PaperStyle(false, Inverse: true)) })
        {
            AssertHolds(EscPos(shape, Line("x", look)), OtherEncoders.Hex("escpos " + thing));
            AssertHolds(Star(shape, Line("x", look)), OtherEncoders.Hex("star " + thing).Replace("1b1d50301b1d5031", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void QR_codes_are_drawn_by_the_printer_as_another_encoder_asks_it()
    {
        AssertHolds(EscPos(Shape("cp858"), new PaperQr(Link)), OtherEncoders.Hex("escpos qr")[..^2]);
        AssertHolds(Star(Shape("cp858"), new PaperQr(Link)), OtherEncoders.Hex("star qr").Replace("0a1b1d50301b1d5031", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Bar_codes_are_drawn_by_the_printer_as_other_encoders_ask_it()
    {
        var (code, ean) = (Bars(BarcodeSymbology.Code128, "A1082"), Bars(BarcodeSymbology.Ean13, "2041207118844"));
        foreach (var piece in new[] { "1d6850", "1d7703", "1d4800", "1d6b49077b424131303832" })
        {
            Assert.Contains(piece, OtherEncoders.Hex("escpos code128"), StringComparison.Ordinal);
            AssertHolds(EscPos(Shape("cp858"), code), piece);
        }
        AssertHolds(Star(Shape("cp858"), code), OtherEncoders.Hex("star code128").Replace("0a1b1d50301b1d5031", "", StringComparison.Ordinal));
        // The other encoder leaves the check digit to the printer; with it, a printer refuses a wrong code instead of printing another.
        Assert.Contains("1d6b430c" + Hex("204120711884"), OtherEncoders.Hex("receiptline escpos"), StringComparison.Ordinal);
        AssertHolds(EscPos(Shape("cp858"), ean), "1d6b430d" + Hex("2041207118844"));
        AssertHolds(Star(Shape("cp858"), ean), "1b6203010250" + Hex("2041207118844") + "1e");
    }

    [Fact]
    public void A_brace_in_a_bar_code_is_no_order_to_change_its_set() =>
        AssertHolds(EscPos(Shape("cp858"), Bars(BarcodeSymbology.Code128, "A{C1")), "1d6b49077b42417b7b4331");

    [Fact]
    public void A_page_ends_with_the_cut_that_another_encoder_writes()
    {
        Assert.EndsWith("1d564200", Hex(EscPos(Shape("cp858"), PaperLine.Blank)), StringComparison.Ordinal);
        // Star takes the digit and its letter alike.
        Assert.EndsWith("1b6403", Hex(Star(Shape("cp858"), PaperLine.Blank)), StringComparison.Ordinal);
        Assert.Contains("1d564200", OtherEncoders.Hex("receiptline escpos"), StringComparison.Ordinal);
        Assert.Contains("1b6433", OtherEncoders.Hex("receiptline star"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void A_drawer_alone_is_one_pulse_and_no_paper(int pin)
    {
        var order = new PrintOrder([], new DrawerKick(pin));

        Assert.Equal("1b401c2e" + OtherEncoders.Hex($"escpos drawer {pin}"), Hex(EscPosEncoder.Encode(order)));
        Assert.Equal(OtherEncoders.Hex($"star drawer {pin}"), Hex(StarPrntEncoder.Encode(order)));
    }

    [Fact]
    public void A_printer_that_draws_no_codes_gets_them_as_dots_that_scanners_read()
    {
        var ticket = PaperLayout.Lay(SampleTicket.Document("shoes-receipt"), Shape("ascii"), Link);
        var order = new PrintOrder([ticket], null) { NativeCodes = false };
        foreach (var dots in new[] { Raster.OfEscPos(EscPosEncoder.Encode(order)), Raster.OfStar(StarPrntEncoder.Encode(order)) })
        {
            var codes = PdfTools.Codes(DotPng.Write(dots));
            Assert.Contains("QR-Code:" + Link, codes);
            Assert.Contains("CODE-128:1082000000825", codes);
        }
        // The reader of dots reads another encoder's too.
        Assert.Contains("QR-Code:HTTPS://A", PdfTools.Codes(DotPng.Write(Raster.OfEscPos(Convert.FromHexString(OtherEncoders.Hex("receiptline escpos")), 32))));
        Assert.Contains("QR-Code:HTTPS://A", PdfTools.Codes(DotPng.Write(Raster.OfStar(Convert.FromHexString(OtherEncoders.Hex("receiptline star")), 32))));
    }

    [Fact]
    public void What_a_code_page_lacks_is_painted_in_the_same_cells()
    {
        var ticket = PaperLayout.Lay(SampleTicket.Document("kiosk-multiscript"), Shape("cp858"));
        var greek = ticket.Parts.OfType<PaperLine>().First(line => line.Runs.Any(run => run.Text.Contains("Καφές", StringComparison.Ordinal)));
        var dots = Raster.OfEscPos(EscPos(ticket.Shape, greek));

        Assert.Equal(PaperPainter.Strip(greek, ticket.Shape).Bytes, dots.Bytes);
        Assert.Contains(dots.Bytes, value => value != 0);
    }

    [Fact]
    public void No_control_byte_of_a_ticket_reaches_a_printer()
    {
        var evil = SampleTicket.Content("minimal") with
        {
            Lines = [new TicketLine("tea\u001Bp\u0000\u0019\u00FA", 1, "\u0007", "\u001D", 1, 1, "\u0010\u0014", ["\u0090\u009B", "\r\u001B@"])],
            Messages = ["\u001C.\u0000"], Number = "1\u001B2",
        };
        foreach (var alphabet in PaperAlphabet.Printable)
        {
            var ticket = PaperLayout.Lay(new ReceiptDocument(evil, default), new PaperShape(48, 576, alphabet));
            var tame = PaperLayout.Lay(new ReceiptDocument(evil with { Lines = [], Messages = [], Number = "1" }, default), new PaperShape(48, 576, alphabet));
            var order = new PrintOrder([ticket], null);

            Assert.Equal(Orders(EscPosEncoder.Encode(new PrintOrder([tame], null))), Orders(EscPosEncoder.Encode(order)));
            Assert.All(PaperTests.Texts(ticket).Select(alphabet.Bytes).OfType<byte[]>().SelectMany(bytes => bytes), value => Assert.True(value is >= 0x20 and not 0x7F));
        }
    }

    [Fact]
    public void Plain_text_is_ASCII_or_nothing()
    {
        var shape = new PaperShape(32, 384, PaperAlphabet.PlainAscii) { HasLarge = false };
        var text = Encoding.ASCII.GetString(PlainTextEncoder.Encode([PaperLayout.Lay(SampleTicket.Document("shoes-receipt"), shape, Link)])!);

        Assert.Contains("Cheque differe", text, StringComparison.Ordinal);
        Assert.Contains("61,00 EUR", text, StringComparison.Ordinal);
        Assert.Contains(Link, text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 32));
        Assert.Null(PlainTextEncoder.Encode([PaperLayout.Lay(SampleTicket.Document("kiosk-multiscript"), shape, Link)]));
    }

    private static PaperShape Shape(string alphabet) => new(48, 576, PaperAlphabet.Printable.Single(one => one.Name == alphabet));

    private static PaperLine Line(string text, PaperStyle look) => new([new PaperRun(text, look)]);

    private static PaperBars Bars(BarcodeSymbology symbology, string value)
    {
        var barcode = new Barcode(symbology, value, null);
        return new PaperBars(barcode, BarcodeModules.Of(barcode)!);
    }

    private static byte[] EscPos(PaperShape shape, params PaperPart[] parts) => EscPosEncoder.Encode(new PrintOrder([new PaperTicket("fr", shape, parts)], null));

    private static byte[] Star(PaperShape shape, params PaperPart[] parts) => StarPrntEncoder.Encode(new PrintOrder([new PaperTicket("fr", shape, parts)], null));

    private static void AssertHolds(byte[] bytes, string hex) => Assert.Contains(hex, Hex(bytes), StringComparison.Ordinal);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static string Hex(string ascii) => Hex(Encoding.ASCII.GetBytes(ascii));

    /// <summary>Bytes that begin an order, outside of pictures.</summary>
    private static string Orders(byte[] bytes) => string.Join(' ', Raster.WithoutDots(bytes).Where(value => value is < 0x20 and not 0x0A).Distinct().Order().Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
}
