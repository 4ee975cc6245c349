using CsCheck;
using Relay.Hosting.Json;

namespace Relay.Tests.Hosting.Json;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("a\0b", JsonCodes.ControlCharacter)]
    [InlineData("a\u001b[2J", JsonCodes.ControlCharacter)]
    [InlineData("a\tb", JsonCodes.ControlCharacter)]
    [InlineData("a\r\nBcc: x@example.org", JsonCodes.ControlCharacter)]
    [InlineData("a\u007f", JsonCodes.ControlCharacter)]
    [InlineData("a\u0085", JsonCodes.ControlCharacter)]
    [InlineData("a\u2028", JsonCodes.ControlCharacter)]
    [InlineData("a\u202Eb", JsonCodes.BidiControl)]
    [InlineData("\u2066b\u2069", JsonCodes.BidiControl)]
    [InlineData("a\uFFFE", JsonCodes.InvalidText)]
    [InlineData("12345678901", JsonCodes.TooLong)]
    public void A_text_that_could_harm_what_shows_it_is_refused(string text, string code)
    {
        Assert.Null(TextRules.Accept(text, 10, multiline: true, out var got, out var detail));
        Assert.Equal(code, got);
        Assert.NotEmpty(detail);
    }

    [Fact]
    public void A_line_feed_is_allowed_only_where_lines_are()
    {
        Assert.Equal("a\nb", TextRules.Accept("a\nb", 10, multiline: true, out _, out _));
        Assert.Null(TextRules.Accept("a\nb", 10, multiline: false, out var code, out _));
        Assert.Equal(JsonCodes.ControlCharacter, code);
    }

    [Theory]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("\u05d0\u200f 12", "\u05d0\u200f 12")]
    [InlineData("<script>alert(1)</script> & \"A\"", "<script>alert(1)</script> & \"A\"")]
    public void A_text_is_kept_as_written_but_composed(string text, string expected) =>
        Assert.Equal(expected, TextRules.Accept(text, 40, multiline: false, out _, out _));

    [Fact]
    public void Characters_are_counted_and_not_code_units()
    {
        Assert.NotNull(TextRules.Accept(string.Concat(Enumerable.Repeat("\U0001F600", 10)), 10, multiline: false, out _, out _));
        Assert.Null(TextRules.Accept(string.Concat(Enumerable.Repeat("\U0001F600", 11)), 10, multiline: false, out _, out _));
        Assert.NotNull(TextRules.Accept(string.Concat(Enumerable.Repeat("e\u0301", 10)), 10, multiline: false, out _, out _));
    }

    [Fact]
    public void What_is_accepted_is_accepted_again_unchanged() =>
        Gen.String[0, 60].Where(IsUtf16).Sample(text =>
            TextRules.Accept(text, 50, multiline: true, out _, out _) is not { } accepted
            || (TextRules.Accept(accepted, 50, multiline: true, out _, out _) == accepted && accepted.IsNormalized()));

    private static bool IsUtf16(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) || (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i]))))
                return false;
        return true;
    }
}
