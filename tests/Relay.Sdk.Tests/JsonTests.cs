using CsCheck;
using TicketRelay.Json;

namespace Relay.Sdk.Tests;

public sealed class JsonTests
{
    [Fact]
    public void Any_text_is_read_as_it_was_written_and_as_the_framework_reads_it() =>
        Gen.String.Sample(text =>
        {
            var json = new JsonText().Text(text).ToString();
            Assert.Equal(text, JsonReader.Read(json).AsText());
            // The framework replaces lone surrogates, which are no characters.
            if (!text.Any(char.IsSurrogate))
                Assert.Equal(text, System.Text.Json.JsonSerializer.Deserialize<string>(json));
        });

    [Fact]
    public void Amount_keeps_every_digit() =>
        Gen.Decimal.Sample(amount =>
            Assert.Equal(amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
                JsonReader.Read(new JsonText().Number(amount).ToString()).AsAmount().ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("\"\\x\"")]
    [InlineData("tru")]
    [InlineData("1 2")]
    [InlineData("<html>")]
    public void What_is_no_json_is_refused(string json) => Assert.Throws<FormatException>(() => JsonReader.Read(json));

    [Fact]
    public void Depth_has_an_end() => Assert.Throws<FormatException>(() => JsonReader.Read(new string('[', 100_000)));

    [Fact]
    public void Member_that_this_version_does_not_know_is_refused_and_named()
    {
        var refused = Assert.Throws<FormatException>(() => Ticket.FromJson("""{"number": "1", "colour": "red"}"""));

        Assert.Contains("colour", refused.Message, StringComparison.Ordinal);
    }
}
