using CsCheck;
using Relay.Documents;
using Relay.Sending.Sms;

namespace Relay.Tests.Sending;

public sealed class SmsTextTests
{
    private const string Link = "https://tickets.example.fr/T/7ZK3M9Q2W8E4R6T5Y1PDAFGHJK";

    [Theory]
    [InlineData("Chaussures", "Ticket Chaussures")]
    [InlineData("L’Été à Nîmes – Zoë’s", "Ticket L'Été à Nimes - Zoe's")]
    [InlineData("Crêpes & Garçons", "Ticket Crepes & Garcons")]
    [InlineData("Ψαροταβέρνα", "Ticket")]
    [InlineData("Булочная", "Ticket")]
    [InlineData("Café 🥐", "Ticket Café")]
    public void Shop_is_named_in_the_alphabet_of_SMS(string shop, string head) => Assert.Equal($"{head}\n{Link}", SmsText.Of(Ticket(shop), "fr", Link));

    [Theory]
    [InlineData("de", "Kassenbon Chaussures")]
    [InlineData("es", "Tique Chaussures")]
    [InlineData("en", "Receipt Chaussures")]
    public void Document_is_named_in_the_tickets_language(string language, string head) => Assert.StartsWith(head, SmsText.Of(Ticket("Chaussures"), language, Link), StringComparison.Ordinal);

    [Fact]
    public void One_SMS_holds_it_whatever_the_shop_is_called() =>
        Gen.String[Gen.OneOf(Gen.Char["€[]{}aé’œ^ 漢"], Gen.Char), 0, 80].Sample(shop =>
        {
            var text = SmsText.Of(Ticket(shop), "fr", Link);
            Assert.True(Gsm7.Holds(text));
            Assert.InRange(Gsm7.Length(text), Link.Length, Gsm7.Segment);
            Assert.EndsWith(Link, text, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("+33612345678", null, "+33612345678")]
    [InlineData("+33 6 12 34 56 78", null, "+33612345678")]
    [InlineData("06 12 34 56 78", "FR", "+33612345678")]
    [InlineData("0033612345678", "FR", "+33612345678")]
    [InlineData("+32 470 12 34 56", "FR", "+32470123456")]
    [InlineData("+1 202-555-0142", null, "+12025550142")]
    [InlineData("06 12 34 56 78", null, null)]
    [InlineData("01 42 68 53 00", "FR", null)]
    [InlineData("+33 8 99 12 34 56", "FR", null)]
    [InlineData("3615", "FR", null)]
    [InlineData("", "FR", null)]
    public void Numbers_of_mobile_phones_are_read_as_people_write_them(string typed, string? country, string? number) => Assert.Equal(number, SmsNumber.Parse(typed, country, [], out _));

    private static TicketContent Ticket(string shop) => new()
    {
        Number = "42", IssuedAt = default, Language = "fr", Store = new StoreBlock(shop, [], null, null, null, []),
    };
}
