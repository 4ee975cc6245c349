using CsCheck;
using Relay.Displays.Choices;

namespace Relay.Tests.Displays;

public sealed class TypedAddressTests
{
    [Theory]
    [InlineData("a@b.fr")]
    [InlineData(" marie.curie+tickets@exemple-long.museum ")]
    [InlineData("o'neil_1@sub.example.co.uk")]
    [InlineData("élodie@exemple.fr")]
    public void An_address_that_may_exist_is_taken(string typed) => Assert.Equal(typed.Trim(), TypedAddress.Email(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("marie")]
    [InlineData("marie@")]
    [InlineData("@example.fr")]
    [InlineData("marie@example")]
    [InlineData("marie@example..fr")]
    [InlineData("marie curie@example.fr")]
    [InlineData("marie@example.fr\nBcc: all@example.fr")]
    [InlineData("a@b@example.fr")]
    public void What_is_no_address_is_not_taken(string? typed) => Assert.Null(TypedAddress.Email(typed));

    [Theory]
    [InlineData("+33612345678", "FR", "+33612345678")]
    [InlineData("+330612345678", "FR", "+33612345678")]
    [InlineData("06 12 34 56 78", "FR", "+33612345678")]
    [InlineData("0033612345678", "FR", "+33612345678")]
    [InlineData("+41 79 123 45 67", "FR", "+41791234567")]
    [InlineData("+390612345678", "IT", "+390612345678")]
    [InlineData("+49 (0)151-2345678", "DE", "+491512345678")]
    [InlineData("+81901234567", null, "+81901234567")]
    public void A_number_is_read_as_people_type_it_at_home_and_abroad(string typed, string? country, string number) =>
        Assert.Equal(number, TypedAddress.Phone(typed, country));

    [Theory]
    [InlineData(null, "FR")]
    [InlineData("+33", "FR")]
    [InlineData("+33612", "FR")]
    [InlineData("0612345678", null)]
    [InlineData("+33612345678901234", "FR")]
    [InlineData("+33abc45678", "FR")]
    public void What_is_no_number_is_not_taken(string? typed, string? country) => Assert.Null(TypedAddress.Phone(typed, country));

    [Fact]
    public void Whatever_is_typed_what_is_taken_holds_no_blank_and_no_control_character() =>
        Gen.String.Sample(typed =>
        {
            foreach (var taken in new[] { TypedAddress.Email(typed + "@example.fr"), TypedAddress.Phone("06" + typed, "FR") })
                Assert.True(taken is null || !taken.Any(symbol => char.IsControl(symbol) || char.IsWhiteSpace(symbol)));
        }, iter: 2000);
}
