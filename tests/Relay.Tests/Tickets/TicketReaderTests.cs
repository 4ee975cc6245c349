using Relay.Documents;
using static Relay.Tests.Tickets.ReaderUnderTest;

namespace Relay.Tests.Tickets;

public sealed class TicketReaderTests
{
    [Fact]
    public void A_minimal_ticket_takes_shop_language_and_time_from_the_relay()
    {
        var (read, _) = Read("""{"number":"42","total":9.9,"currency":"EUR"}""");

        Assert.Equal(Defaults.Store, read!.Content.Store);
        Assert.Equal("fr", read.Content.Language);
        Assert.Equal(Defaults.IssuedAt, read.Content.IssuedAt);
        Assert.Equal(TicketType.Receipt, read.Content.Type);
        Assert.True(read.Display);
        Assert.Null(read.Token);
        Assert.Null(read.RetainDays);
    }

    [Fact]
    public void Members_for_the_relay_are_honoured()
    {
        var (read, _) = Read(With("""
            "token":"7zk3m9xq2c4vbn8r5tdwhj6fgy","deliver":{"display":false},"retainDays":7
            """));

        Assert.Equal("7ZK3M9XQ2C4VBN8R5TDWHJ6FGY", read!.Token!.Value.Reveal());
        Assert.False(read.Display);
        Assert.Equal(7, read.RetainDays);
    }

    [Theory]
    [InlineData("{}", "/number missing", "/total missing", "/currency missing")]
    [InlineData("""{"type":"gift-receipt"}""", "/number missing")]
    [InlineData("""{"type":"service","number":"1"}""")]
    [InlineData("""{"type":"service","number":"1","total":1}""", "/currency missing")]
    [InlineData("""{"type":"gift-receipt","number":"1","lines":[{"description":"a","unitPrice":1}]}""", "/currency missing")]
    [InlineData("""{"type":"card-slip","number":"1"}""", "/total missing", "/currency missing")]
    [InlineData("""{"type":"prepaid-card","number":"1"}""", "/total missing", "/currency missing")]
    [InlineData("""{"type":"bill","number":"1"}""", "/type invalid-value")]
    [InlineData("""{"number":null,"total":null,"currency":null}""", "/number missing", "/total missing", "/currency missing")]
    public void What_is_required_depends_on_the_type(string json, params string[] errors) =>
        Assert.Equal(errors, ReaderUnderTest.Errors(json));

    [Theory]
    [InlineData("\"title\":5", "/title wrong-type")]
    [InlineData("\"lines\":{}", "/lines wrong-type")]
    [InlineData("\"lines\":[1]", "/lines/0 wrong-type")]
    [InlineData("\"lines\":[{\"description\":\"a\",\"price\":1}]", "/lines/0/price unknown-member")]
    [InlineData("\"lines\":[{\"description\":\"\"}]", "/lines/0/description empty")]
    [InlineData("\"lines\":[{\"description\":\"a\",\"quantity\":\"1\"}]", "/lines/0/quantity wrong-type")]
    [InlineData("\"payments\":[{\"label\":\"a\"}]", "/payments/0/amount missing")]
    [InlineData("\"taxes\":[{\"rate\":1e30}]", "/taxes/0/rate out-of-range")]
    [InlineData("\"counts\":{\"items\":true}", "/counts/items wrong-type")]
    [InlineData("\"store\":{}", "/store/name missing")]
    [InlineData("\"store\":{\"name\":\"a\",\"identifiers\":[{\"label\":\"b\"}]}", "/store/identifiers/0/value missing")]
    [InlineData("\"fiscal\":{\"fields\":[{\"value\":\"b\"}]}", "/fiscal/fields/0/label missing")]
    [InlineData("\"customer\":{\"notes\":[1]}", "/customer/notes/0 wrong-type")]
    [InlineData("\"barcode\":{\"symbology\":\"ean13\",\"value\":\"2810820005807\"}", "/barcode/value check-digit")]
    [InlineData("\"barcode\":{\"symbology\":\"ean13\",\"value\":\"281082000580\"}", "/barcode/value invalid-value")]
    [InlineData("\"barcode\":{\"symbology\":\"code128\",\"value\":\"é\"}", "/barcode/value invalid-value")]
    [InlineData("\"barcode\":{\"symbology\":\"qr\",\"value\":\"1\"}", "/barcode/symbology invalid-value")]
    [InlineData("\"validity\":{\"from\":\"2017-11-23\",\"to\":\"2017-11-22\"}", "/validity/to wrong-order")]
    [InlineData("\"validity\":{\"from\":\"2017-02-30\"}", "/validity/from invalid-value")]
    [InlineData("\"issuedAt\":\"2017-11-23T14:40:58\"", "/issuedAt invalid-value")]
    [InlineData("\"issuedAt\":\"yesterday\"", "/issuedAt invalid-value")]
    [InlineData("\"relatesTo\":{\"number\":\"1\",\"relation\":\"eats\"}", "/relatesTo/relation invalid-value")]
    [InlineData("\"legalClass\":\"fun\"", "/legalClass invalid-value")]
    [InlineData("\"language\":\"français\"", "/language invalid-value")]
    [InlineData("\"language\":\"fr-\"", "/language invalid-value")]
    [InlineData("\"retainDays\":0", "/retainDays out-of-range")]
    [InlineData("\"retainDays\":3661", "/retainDays out-of-range")]
    [InlineData("\"retainDays\":1.5", "/retainDays out-of-range")]
    [InlineData("\"token\":\"short\"", "/token invalid-value")]
    [InlineData("\"token\":\"UUUUUUUUUUUUUUUUUUUUUUUUUU\"", "/token invalid-value")]
    [InlineData("\"sale\":1", "/sale wrong-type")]
    [InlineData("\"deliver\":{\"print\":{},\"email\":{\"to\":\"a\"},\"sms\":{},\"openDrawer\":true}",
        "/deliver/print not-available", "/deliver/email not-available", "/deliver/sms not-available", "/deliver/openDrawer not-available")]
    [InlineData("\"deliver\":{\"fax\":{}}", "/deliver/fax unknown-member")]
    [InlineData("\"deliver\":{\"display\":\"yes\"}", "/deliver/display wrong-type")]
    [InlineData("\"messages\":[\"a\\u0007\"]", "/messages/0 control-character")]
    [InlineData("\"messages\":[\"a\\u202eb\"]", "/messages/0 bidi-control")]
    [InlineData("\"title\":\"a\\nb\"", "/title control-character")]
    [InlineData("\"constructor\":1,\"a/b~c\":2", "/constructor unknown-member", "/a~1b~0c unknown-member")]
    public void Each_bad_member_is_named(string members, params string[] errors) => Assert.Equal(errors, ReaderUnderTest.Errors(With(members)));

    [Theory]
    [InlineData("\"total\":1e30", "/total out-of-range")]
    [InlineData("\"total\":1000000000000000", "/total out-of-range")]
    [InlineData("\"total\":-1000000000000000", "/total out-of-range")]
    [InlineData("\"total\":0.1234567", "/total out-of-range")]
    [InlineData("\"total\":1e-7", "/total out-of-range")]
    [InlineData("\"total\":999999999999999.999999")]
    [InlineData("\"total\":-999999999999999.999999")]
    [InlineData("\"total\":1e2")]
    public void Amounts_have_bounds(string total, params string[] errors) =>
        Assert.Equal(errors, ReaderUnderTest.Errors($$"""{"number":"1",{{total}},"currency":"EUR"}"""));

    [Theory]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("XYZ")]
    [InlineData("")]
    public void A_currency_that_is_none_is_refused(string currency) =>
        Assert.StartsWith("/currency ", Assert.Single(ReaderUnderTest.Errors($$"""{"number":"1","total":1,"currency":"{{currency}}"}""")), StringComparison.Ordinal);

    [Fact]
    public void A_ticket_may_have_500_lines_and_not_one_more()
    {
        static string Lines(int count) => With($"\"lines\":[{string.Join(',', Enumerable.Repeat("{\"description\":\"a\"}", count))}]");

        Assert.Empty(ReaderUnderTest.Errors(Lines(500)));
        Assert.Equal(["/lines too-many"], ReaderUnderTest.Errors(Lines(501)));
    }

    [Fact]
    public void A_text_may_have_200_characters_and_not_one_more()
    {
        static string Line(int length) => With($"\"lines\":[{{\"description\":\"{string.Concat(Enumerable.Repeat("🧾", length))}\"}}]");

        Assert.Empty(ReaderUnderTest.Errors(Line(200)));
        Assert.Equal(["/lines/0/description too-long"], ReaderUnderTest.Errors(Line(201)));
    }

    [Fact]
    public void A_wrong_shape_outweighs_a_wrong_value()
    {
        var (_, errors) = Read(With("\"language\":\"?\",\"titel\":\"a\""));
        Assert.True(errors.IsStructural);
        Assert.Equal(2, errors.Errors.Count);

        var (_, values) = Read(With("\"language\":\"?\""));
        Assert.False(values.IsStructural);
    }
}
