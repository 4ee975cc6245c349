using System.Text;
using CsCheck;
using Relay.Documents;
using Relay.Documents.Layout;
using UglyToad.PdfPig;

namespace Relay.Tests.Documents;

public class RandomReceiptTests
{
    private static readonly ReceiptRenderer Renderer = new();

    private static readonly Gen<string> Latin = Gen.Char["abcdefgäéßœŁŻ ABC0123456789-/().,&<>'"].Array[1, 60].Select(chars => new string(chars));

    private static readonly Gen<string> Anything = Gen.OneOf(
        Latin, Gen.String, Gen.Char['\u0590', '\u06FF'].Array[1, 40].Select(chars => new string(chars)),
        Gen.Int[0x1F300, 0x1FAFF].Array[1, 20].Select(runes => string.Concat(runes.Select(char.ConvertFromUtf32))),
        Gen.Char['a', 'z'].Array[200, 400].Select(chars => new string(chars)));

    private static readonly Gen<decimal?> Amounts = Gen.OneOf(
        Gen.Int[-100_000, 100_000].Select(cents => (decimal?)cents / 100), Gen.Decimal.Select(amount => (decimal?)amount), Gen.Const((decimal?)null));

    [Fact]
    public void Whatever_a_ticket_says_becomes_a_sound_file_within_its_pages() =>
        Tickets(Anything).Sample(
            content =>
            {
                var document = new ReceiptDocument(content, "{}"u8.ToArray(), Duplicate: new DuplicateMark(3, content.Title));
                foreach (var page in ReceiptLayout.Lay(document).Pages)
                {
                    Assert.InRange(page.Height, 1, ReceiptStyles.MostPageHeight);
                    foreach (var text in page.Blocks.SelectMany(block => block.Marks).OfType<TextMark>())
                        Assert.InRange(text.X + text.Style.Width(text.Text), 0, ReceiptStyles.PageWidth);
                }
                var file = Renderer.Render(document);
                Assert.Equal(file, new ReceiptRenderer().Render(document));
                using var read = PdfDocument.Open(file);
                Assert.True(read.NumberOfPages >= 1);
                _ = read.GetPages().Select(page => page.Text.Length).Sum();
            },
            iter: 60, print: content => $"{content.Type} with {content.Lines.Count} lines");

    [Fact]
    public void Every_description_is_read_back_letter_by_letter() =>
        Tickets(Latin).Sample(
            content =>
            {
                using var read = PdfDocument.Open(Renderer.Render(new ReceiptDocument(content, "{}"u8.ToArray())));
                var text = Squeezed(string.Concat(read.GetPages().Select(page => page.Text)));
                Assert.All(content.Lines, line => Assert.Contains(Squeezed(line.Description), text, StringComparison.Ordinal));
            },
            iter: 30);

    [Fact]
    public void A_strict_reader_accepts_what_is_made_of_any_ticket() =>
        Tickets(Anything).Sample(content => Assert.Equal("", PdfTools.Faults(Renderer.Render(new ReceiptDocument(content, "{}"u8.ToArray())))), iter: 6);

    private static Gen<TicketContent> Tickets(Gen<string> text) =>
        Gen.Select(
            Gen.Select(text, Gen.Int[-2, 3], Amounts, Amounts, text.Array[0, 3]).Select((description, quantity, price, total, notes) =>
                new TicketLine(description, quantity, quantity == 3 ? "kg" : null, notes.FirstOrDefault(), price, total, "1", notes)).Array[0, 30],
            text.Array[6], Amounts, Gen.Int[0, 6], Gen.OneOf(Gen.Const("fr"), Gen.Const("en"), Gen.Const("de"), Gen.Const("he")), Amounts)
        .Select((lines, texts, total, type, language, tax) => new TicketContent
        {
            Type = (TicketType)type,
            Title = texts[0],
            Number = texts[1],
            IssuedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-3)),
            Language = language,
            Currency = "EUR",
            Store = new StoreBlock(texts[2], [texts[3]], texts[4], null, null, [new(texts[5], texts[0])]),
            Register = new RegisterBlock(texts[1], texts[2], texts[3]),
            Customer = new CustomerBlock(texts[4], texts[5], [texts[0]]),
            Lines = lines,
            Total = total,
            Payments = [new(texts[2], total ?? 0)],
            Taxes = [new(texts[3], tax, tax, total, tax, total)],
            Fiscal = new FiscalBlock(texts[5], texts[4], [new(texts[1], texts[0])]),
            Barcode = new Barcode(BarcodeSymbology.Code128, texts[1], texts[2]),
            RelatesTo = new Relation(texts[0], RelationKind.Cancels),
            Messages = texts,
        });

    private static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var character in text)
            if (!char.IsWhiteSpace(character))
                squeezed.Append(character);
        return squeezed.ToString();
    }
}
