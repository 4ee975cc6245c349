using CsCheck;
using Relay.Sending.Mail;

namespace Relay.Tests.Sending;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("anne@example.fr", "anne@example.fr")]
    [InlineData(" anne@example.fr ", "anne@example.fr")]
    [InlineData("Anne.Martin+ticket@Example.FR", "Anne.Martin+ticket@example.fr")]
    [InlineData("o'brien_42@mail.example.co.uk", "o'brien_42@mail.example.co.uk")]
    [InlineData("anne@café.example", "anne@xn--caf-dma.example")]
    [InlineData("zoë@example.fr", "zoë@example.fr")]
    [InlineData("x@example.museum", "x@example.museum")]
    [InlineData("a!#$%&'*+/=?^_`{|}~-z@example.fr", "a!#$%&'*+/=?^_`{|}~-z@example.fr")]
    public void What_people_have_is_an_address(string typed, string address) => Assert.Equal(address, MailAddress.Parse(typed, out _));

    [Theory]
    [InlineData("")]
    [InlineData("anne")]
    [InlineData("anne@")]
    [InlineData("@example.fr")]
    [InlineData("anne@example")]
    [InlineData("anne@example.fr, bob@example.fr")]
    [InlineData("Anne <anne@example.fr>")]
    [InlineData("anne@[127.0.0.1]")]
    [InlineData("anne@127.0.0.1")]
    [InlineData("\"a b\"@example.fr")]
    [InlineData("anne@example..fr")]
    [InlineData(".anne@example.fr")]
    [InlineData("anne.@example.fr")]
    [InlineData("anne@exam_ple.fr")]
    [InlineData("anne@-example.fr")]
    [InlineData("anne@example.fr\r\nBcc: bob@example.fr")]
    [InlineData("an\u0000ne@example.fr")]
    [InlineData("@relay.example:anne@example.fr")]
    [InlineData("anne(comment)@example.fr")]
    [InlineData("anne@bob@example.fr")]
    [InlineData("postmaster")]
    public void What_nobody_has_is_none(string typed)
    {
        Assert.Null(MailAddress.Parse(typed, out var fault));
        Assert.NotEmpty(fault);
    }

    [Fact]
    public void Address_has_the_length_that_mail_allows()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".fr";
        Assert.NotNull(MailAddress.Parse(new string('a', 64) + "@" + domain, out _));
        Assert.Null(MailAddress.Parse(new string('a', 65) + "@" + domain, out _));
        Assert.Null(MailAddress.Parse("a@" + string.Join('.', Enumerable.Repeat(new string('d', 60), 4)) + ".example.com", out _));
    }

    [Fact]
    public void No_text_gets_a_line_break_or_a_second_address_through() =>
        Gen.String[Gen.OneOf(Gen.Char["a@.\r\n<>,;\" \0é:"], Gen.Char), 0, 40].Sample(text =>
        {
            if (MailAddress.Parse(text, out _) is { } address)
                Assert.DoesNotContain(address, symbol => char.IsControl(symbol) || char.IsWhiteSpace(symbol) || "<>,;\"()[]".Contains(symbol));
        });

    [Theory]
    [InlineData("anne@gmial.com", "anne@gmail.com")]
    [InlineData("anne@gmal.com", "anne@gmail.com")]
    [InlineData("anne@gmail.con", "anne@gmail.com")]
    [InlineData("anne@gmail.co", "anne@gmail.com")]
    [InlineData("anne@hotmial.fr", "anne@hotmail.fr")]
    [InlineData("anne@orange.rf", "anne@orange.fr")]
    [InlineData("anne@laposte.nett", "anne@laposte.net")]
    [InlineData("anne@outlok.fr", "anne@outlook.fr")]
    public void A_slip_is_asked_about(string typed, string meant) => Assert.Equal(meant, MailTypos.Suggestion(typed));

    [Theory]
    [InlineData("anne@gmail.com")]
    [InlineData("anne@mail.com")]
    [InlineData("anne@ymail.com")]
    [InlineData("anne@hotmail.be")]
    [InlineData("anne@live.fr")]
    [InlineData("anne@example.org")]
    [InlineData("anne@chaussures-martin.fr")]
    public void What_looks_right_is_not_asked_about(string typed) => Assert.Null(MailTypos.Suggestion(typed));
}
