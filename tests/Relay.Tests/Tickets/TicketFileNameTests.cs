using System.Text;
using CsCheck;
using Relay.Documents;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

public sealed class TicketFileNameTests
{
    [Theory]
    [InlineData("shoes-receipt", "Ticket CHAUSSURES 2017-11-23 1082000000825.pdf")]
    [InlineData("shoes-gift-receipt", "Ticket cadeau CHAUSSURES 2017-11-23 1082000000825-G.pdf")]
    [InlineData("bakery-de", "Kassenbon Bäckerei Müller & Söhne 2026-05-09 2026-44871.pdf")]
    [InlineData("kiosk-multiscript", "Απόδειξη Περίπτερο «Η Γωνιά» 2026-08-19 Α-000913.pdf")]
    public void A_file_is_named_as_a_person_would(string sample, string name) =>
        Assert.Equal(name, TicketFileName.Of(ReaderUnderTest.Read(Samples.Read(sample)).Ticket!.Content));

    [Theory]
    [InlineData("../../etc/passwd", "Ticket A & B 2026-11-22 -..-etc-passwd.pdf")]
    [InlineData("a\\b:c*d?\"<e>|", "Ticket A & B 2026-11-22 a-b-c-d---e--.pdf")]
    [InlineData("...", "Ticket A & B 2026-11-22.pdf")]
    public void Nothing_in_a_name_leads_elsewhere(string number, string name) => Assert.Equal(name, TicketFileName.Of(Content("A & B", number)));

    [Fact]
    public void Whatever_shop_and_number_are_the_name_is_safe_and_short() =>
        Gen.Select(Gen.String, Gen.String).Sample((shop, number) =>
        {
            var name = TicketFileName.Of(Content(shop, number));
            return Encoding.UTF8.GetByteCount(name) <= 255 && name.EndsWith(".pdf", StringComparison.Ordinal)
                && name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0', '\n', '\r']) < 0 && !name.Any(char.IsControl);
        });

    private static TicketContent Content(string shop, string number) => new()
    {
        Number = number,
        IssuedAt = ReaderUnderTest.Defaults.IssuedAt,
        Language = "fr",
        Store = new StoreBlock(shop, [], null, null, null, []),
    };
}
