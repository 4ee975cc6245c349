using System.Globalization;
using CsCheck;
using Relay.Documents;

namespace Relay.Tests.Documents;

public class AmountFormatTests
{
    private static readonly string[] Languages =
        ["fr", "en", "en-US", "de", "de-AT", "de-CH", "es", "it", "nl", "el", "pl", "pt", "pt-BR", "fr-CH", "ja", "sv", "xx"];

    private static readonly string[] Currencies = ["EUR", "JPY", "KWD"];

    [Theory]
    [InlineData("1146.07", "EUR", "fr", "1\u202F146,07\u00A0€")]
    [InlineData("1146.07", "EUR", "fr-FR", "1\u202F146,07\u00A0€")]
    [InlineData("1146.07", "EUR", "en", "€1,146.07")]
    [InlineData("-15", "EUR", "en", "-€15.00")]
    [InlineData("1146.07", "EUR", "de", "1.146,07\u00A0€")]
    [InlineData("1146.07", "EUR", "de-AT", "€\u00A01\u00A0146,07")]
    [InlineData("1146.07", "CHF", "de-CH", "CHF\u00A01’146.07")]
    [InlineData("1146.07", "EUR", "es", "1146,07\u00A0€")]
    [InlineData("11460.7", "EUR", "es", "11.460,70\u00A0€")]
    [InlineData("1146.07", "EUR", "it", "1.146,07\u00A0€")]
    [InlineData("-1146.07", "EUR", "nl", "€\u00A0-1.146,07")]
    [InlineData("1146.07", "EUR", "el", "1.146,07\u00A0€")]
    [InlineData("1146.07", "PLN", "pl", "1146,07\u00A0zł")]
    [InlineData("1146.07", "EUR", "pt", "1146,07\u00A0€")]
    [InlineData("1146.07", "BRL", "pt-BR", "R$\u00A01.146,07")]
    [InlineData("1146.07", "XYZ", "en", "XYZ\u00A01,146.07")]
    [InlineData("110.3", "EUR", "fr", "110,30\u00A0€")]
    [InlineData("1.789", "EUR", "fr", "1,789\u00A0€")]
    [InlineData("1.7890", "EUR", "fr", "1,789\u00A0€")]
    [InlineData("-0.5", "EUR", "fr", "-0,50\u00A0€")]
    [InlineData("1200", "JPY", "en", "¥1,200")]
    [InlineData("1200.00", "JPY", "fr", "1\u202F200\u00A0¥")]
    [InlineData("1200.5", "JPY", "en", "¥1,200.5")]
    [InlineData("1.5", "TND", "fr", "1,500\u00A0TND")]
    [InlineData("79228162514264337593543950335", "EUR", "de", "79.228.162.514.264.337.593.543.950.335,00\u00A0€")]
    public void Amounts_are_written_as_people_of_a_language_write_them(string amount, string currency, string language, string written) =>
        Assert.Equal(written, AmountFormat.Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency, language));

    [Fact]
    public void No_language_ever_loses_a_digit() =>
        Gen.Select(Gen.Decimal, Gen.Int[0, Languages.Length - 1].Select(i => Languages[i]), Gen.Int[0, 2].Select(i => Currencies[i])).Sample((amount, language, currency) =>
        {
            var custom = LanguageCustom.For(language);
            var plain = AmountFormat.Number(amount, currency, language)
                .Replace(custom.GroupMark.ToString(), "", StringComparison.Ordinal).Replace(custom.DecimalMark, '.');
            Assert.Equal(amount, decimal.Parse(plain, CultureInfo.InvariantCulture));
        });

    [Theory]
    [InlineData("fr", "23/11/2017 14:40:58")]
    [InlineData("de", "23.11.2017 14:40:58")]
    [InlineData("en", "23 Nov 2017 14:40:58")]
    [InlineData("en-US", "Nov 23, 2017 14:40:58")]
    [InlineData("nl", "23-11-2017 14:40:58")]
    [InlineData("xx", "2017-11-23 14:40:58")]
    public void A_moment_is_told_by_the_clock_of_the_till(string language, string written) =>
        Assert.Equal(written, AmountFormat.DateAndTime(new DateTimeOffset(2017, 11, 23, 14, 40, 58, TimeSpan.FromHours(5)), language));

    [Theory]
    [InlineData("fr", "0.391", "0,391")]
    [InlineData("en", "2.000", "2")]
    [InlineData("de", "-1", "-1")]
    public void Quantities_keep_their_decimals(string language, string quantity, string written) =>
        Assert.Equal(written, AmountFormat.Quantity(decimal.Parse(quantity, CultureInfo.InvariantCulture), language));

    [Theory]
    [InlineData("fr", "5,5\u00A0%")]
    [InlineData("en", "5.5%")]
    public void Rates_are_percent(string language, string written) => Assert.Equal(written, AmountFormat.Percent(5.50m, language));
}
