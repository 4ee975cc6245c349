using Relay.Documents;
using Relay.Documents.Paper;

namespace Relay.Tests.Documents;

/// <summary>A ticket on the grid of a receipt printer.</summary>
public sealed class PaperTests
{
    private const string Link = "HTTPS://TICKETS.EXAMPLE.FR/T/7ZK3QW8F0M2N4P6R8T0V2X4Z6B";

    public static TheoryData<string> SampleNames { get; } = [.. Samples.Names];

    internal static IReadOnlyList<PaperShape> Shapes { get; } =
    [
        new(48, 576, PaperAlphabet.Cp858), new(42, 512, PaperAlphabet.Cp1252), new(32, 384, PaperAlphabet.Ascii), new(48, 576, PaperAlphabet.All),
        new(32, 384, PaperAlphabet.PlainAscii), new(24, 384, PaperAlphabet.Latin9),
    ];

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void No_line_is_wider_than_the_paper(string name)
    {
        foreach (var shape in Shapes)
            Assert.All(
                PaperLayout.Lay(SampleTicket.Document(name), shape, Link).Parts.OfType<PaperLine>(),
                line => Assert.InRange(line.Runs.Sum(run => run.Columns), 0, shape.Columns));
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Paper_says_all_that_the_ticket_says(string name)
    {
        foreach (var shape in Shapes)
        {
            var paper = Squeezed(string.Concat(Texts(PaperLayout.Lay(SampleTicket.Document(name), shape))));
            Assert.All(TextsOf.All(SampleTicket.Content(name)), text =>
            {
                foreach (var line in text.Split('\n'))
                    foreach (var word in shape.Alphabet.Simplified(line).Split(' '))
                        Assert.Contains(Squeezed(word), paper, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void Amounts_end_at_the_right_edge_under_each_other()
    {
        var lines = Texts(PaperLayout.Lay(SampleTicket.Document("shoes-receipt"), Shapes[0])).ToList();

        foreach (var amount in new[] { " 89,00", " 46,00", " -89,00", " 293,00", " -200,00" })
            Assert.Contains(lines, line => line.Length == 48 && line.EndsWith(amount, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sum_is_the_largest_text()
    {
        var runs = PaperLayout.Lay(SampleTicket.Document("grocery-long"), Shapes[0]).Parts.OfType<PaperLine>().SelectMany(line => line.Runs).ToList();

        Assert.Contains(runs, run => run is { Style: { Bold: true, Wide: 2, High: 2 } } && run.Text.Contains('€', StringComparison.Ordinal));
    }

    [Fact]
    public void A_duplicate_says_so_white_on_black_before_all_else()
    {
        var first = PaperLayout.Lay(SampleTicket.Document("shoes-receipt", duplicate: new DuplicateMark(2, "perdu")), Shapes[0]).Parts.OfType<PaperLine>().First();

        Assert.True(Assert.Single(first.Runs).Style.Inverse);
        Assert.Contains("Duplicata n° 2", first.Runs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shoes-receipt")]
    [InlineData("shoes-gift-card")]
    [InlineData("kiosk-multiscript")]
    public void A_painted_page_carries_the_tickets_link_and_bar_code(string name)
    {
        foreach (var shape in Shapes.Skip(1).Take(2))
        {
            var codes = PdfTools.Codes(DotPng.Write(PaperPainter.Page(PaperLayout.Lay(SampleTicket.Document(name), shape, Link))));

            Assert.Contains("QR-Code:" + Link, codes);
            if (SampleTicket.Content(name).Barcode is { } barcode)
                Assert.Contains(codes, code => code.EndsWith(":" + barcode.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Equal_tickets_give_equal_dots() =>
        Assert.Equal(
            PaperPainter.Page(PaperLayout.Lay(SampleTicket.Document("kiosk-multiscript"), Shapes[3], Link)).Bytes,
            PaperPainter.Page(PaperLayout.Lay(SampleTicket.Document("kiosk-multiscript"), Shapes[3], Link)).Bytes);

    [Theory]
    [InlineData("cp858", "cœur — l’été…", "coeur - l'été...")]
    [InlineData("cp1252", "cœur — l’été… 1\u202F146,07\u00A0€", "cœur — l’été… 1 146,07 €")]
    [InlineData("iso8859-15", "cœur — l’été 5\u2009%", "cœur - l'été 5 %")]
    [InlineData("ascii", "thé – 2 × 3,50", "thé - 2 x 3,50")]
    public void Typography_a_code_page_lacks_is_written_plainly_and_all_blanks_are_blanks(string alphabet, string text, string plain) =>
        Assert.Equal(plain, PaperAlphabet.Printable.Single(one => one.Name == alphabet).Simplified(text));

    [Theory]
    [InlineData("Œuf à 3,20 € für Łukasz", "OEuf a 3,20 EUR fur Lukasz")]
    [InlineData("Straße, Ñandú", "Strasse, Nandu")]
    [InlineData("Ελλάδα", "Ελλάδα")]
    public void Plain_text_has_no_accents_and_keeps_what_it_cannot_say(string text, string plain) =>
        Assert.Equal(plain, PaperAlphabet.PlainAscii.Simplified(text));

    [Theory]
    [InlineData("cp858", "€", new byte[] { 0xD5 })]
    [InlineData("cp1252", "€œ", new byte[] { 0x80, 0x9C })]
    [InlineData("iso8859-15", "€œ", new byte[] { 0xA4, 0xBD })]
    [InlineData("cp858", "Ж", null)]
    [InlineData("cp1252", "\u001B", null)]
    [InlineData("cp1252", "\u0090", null)]
    public void Code_pages_hold_the_euro_and_no_control_character(string alphabet, string text, byte[]? bytes) =>
        Assert.Equal(bytes, PaperAlphabet.Printable.Single(one => one.Name == alphabet).Bytes(text));

    internal static IEnumerable<string> Texts(PaperTicket ticket) =>
        ticket.Parts.OfType<PaperLine>().Select(line => string.Concat(line.Runs.Select(run => run.Text)));

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('\u2068' or '\u2069')));
}
