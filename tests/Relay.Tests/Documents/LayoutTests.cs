using Relay.Documents;
using Relay.Documents.Layout;

namespace Relay.Tests.Documents;

public class LayoutTests
{
    private static readonly ReceiptRenderer Renderer = new();

    [Fact]
    public void A_long_ticket_goes_on_on_further_pages_with_every_line()
    {
        var content = SampleTicket.Content("grocery-long") with { Lines = [.. Enumerable.Range(0, 500).Select(i => new TicketLine($"Article {i:D4}", i, "kg", $"SKU{i:D4}", 1.5m, 1.5m * i, "1", ["note a", "note b", "note c"]))] };
        var printed = ReceiptLayout.Lay(new ReceiptDocument(content, default));
        Assert.True(printed.Pages.Count > 1);
        Assert.All(printed.Pages, page => Assert.InRange(page.Height, 10, ReceiptStyles.MostPageHeight));
        Assert.All(printed.Pages, page => Assert.All(page.Blocks, block => Assert.InRange(block.Top + block.Height, 0, page.Height)));
        var text = PdfTools.Text(Renderer.Render(new ReceiptDocument(content, "{}"u8.ToArray())));
        Assert.All(Enumerable.Range(0, 500), i => Assert.Contains($"Article {i:D4}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_ticket_is_a_short_page() =>
        Assert.InRange(Assert.Single(ReceiptLayout.Lay(SampleTicket.Document("minimal")).Pages).Height, 50, 160);

    [Fact]
    public void Amounts_end_under_each_other()
    {
        var marks = Texts(ReceiptLayout.Lay(SampleTicket.Document("shoes-receipt")));
        var ends = marks.Where(mark => mark.Text is "89,00" or "46,00" or "-89,00" or "61,00\u00A0€" or "-200,00" or "293,00")
            .Select(mark => Math.Round(mark.X + mark.Style.Width(mark.Text), 2)).ToList();
        Assert.Equal(6, ends.Count);
        Assert.Single(ends.Distinct());
    }

    [Fact]
    public void The_sum_is_the_largest_text()
    {
        var marks = Texts(ReceiptLayout.Lay(SampleTicket.Document("shoes-receipt")));
        Assert.Equal("61,00\u00A0€", marks.MaxBy(mark => mark.Style.Size)!.Text);
    }

    [Theory]
    [InlineData(nameof(RelationKind.Cancels), "Annule le ticket n° 77")]
    [InlineData(nameof(RelationKind.Modifies), "Modifie le ticket n° 77")]
    [InlineData(nameof(RelationKind.CancelledBy), "Annulé par le ticket n° 77")]
    public void What_a_ticket_does_to_another_is_its_first_line(string kind, string line)
    {
        var content = SampleTicket.Content("shoes-receipt") with { RelatesTo = new Relation("77", Enum.Parse<RelationKind>(kind)) };
        var document = new ReceiptDocument(content, default, Duplicate: new DuplicateMark(2, "panne papier"));
        Assert.Equal([line, "Duplicata n° 2 · panne papier"], Texts(ReceiptLayout.Lay(document)).Take(2).Select(mark => mark.Text));
    }

    [Fact]
    public void A_voucher_is_its_amount_and_how_long_it_is_good_for()
    {
        var marks = Texts(ReceiptLayout.Lay(SampleTicket.Document("shoes-deposit-voucher")));
        var largest = marks.MaxBy(mark => mark.Style.Size)!;
        Assert.Equal("32,00\u00A0€", largest.Text);
        Assert.Equal("Valable du 23/11/2017 au 22/01/2018", marks[marks.IndexOf(largest) + 1].Text);
    }

    [Theory]
    [InlineData(nameof(LegalClass.Guarantee), true)]
    [InlineData(nameof(LegalClass.Automat), true)]
    [InlineData(nameof(LegalClass.Weighed), false)]
    [InlineData(nameof(LegalClass.None), false)]
    public void Why_to_keep_the_ticket_is_said_where_it_helps_the_customer(string legal, bool said)
    {
        var text = string.Join(' ', Texts(ReceiptLayout.Lay(new ReceiptDocument(SampleTicket.Content("minimal") with { LegalClass = Enum.Parse<LegalClass>(legal) }, default))).Select(mark => mark.Text));
        Assert.Equal(said, text.Contains("conserver", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de-AT", "Summe")]
    [InlineData("EN-gb", "Total")]
    [InlineData("el", "Σύνολο")]
    [InlineData("tlh", "Total")]
    public void Labels_speak_the_tickets_language_or_English(string language, string total)
    {
        Assert.Equal(total, ReceiptTexts.For(language).Total);
        Assert.Contains(Texts(ReceiptLayout.Lay(new ReceiptDocument(SampleTicket.Content("minimal") with { Language = language }, default))), mark => mark.Text == total);
    }

    private static List<TextMark> Texts(PrintedTicket ticket) =>
        [.. ticket.Pages.SelectMany(page => page.Blocks).SelectMany(block => block.Marks).OfType<TextMark>()];
}
