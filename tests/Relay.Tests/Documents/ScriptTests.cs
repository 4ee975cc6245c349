using Relay.Documents;
using Relay.Documents.Layout;

namespace Relay.Tests.Documents;

public class ScriptTests
{
    [Theory]
    [InlineData("plain text (a)", "plain text (a)")]
    [InlineData("אבג", "גבא")]
    [InlineData("אבג 123", "123 גבא")]
    [InlineData("אבג (L) 100%", "100% (L) גבא")]
    [InlineData("Mix אבג and 12", "Mix גבא and 12")]
    [InlineData("א (ב)", "(ב) א")]
    [InlineData("\u2068אבג\u2069 · 1 × 10,00", "גבא · 1 × 10,00")]
    public void A_line_is_painted_in_the_order_in_which_eyes_read_it(string text, string painted) => Assert.Equal(painted, VisualText.Of(text));

    [Theory]
    [InlineData("بيت", "\uFE96\uFEF4\uFE91")]
    [InlineData("دار", "\uFEAD\uFE8D\uFEA9")]
    [InlineData("لا", "\uFEFB")]
    [InlineData("سلام", "\uFEE1\uFEFC\uFEB3")]
    [InlineData("شيء", "\u0621\uFEF2\uFEB7")]
    [InlineData("چای", "\uFBFC\uFE8E\uFB7C")]
    public void Arabic_letters_join(string text, string painted) => Assert.Equal(painted, VisualText.Of(text));

    [Theory]
    [InlineData("寿司")]
    [InlineData("ไทย")]
    [InlineData("🥐")]
    [InlineData("₿")]
    public void A_character_without_a_glyph_is_shown_as_its_code_and_copied_as_itself(string text)
    {
        var content = SampleTicket.Content("minimal");
        byte[] Render(string message) => new ReceiptRenderer().Render(new ReceiptDocument(content with { Messages = [message] }, "{}"u8.ToArray()));
        Assert.Contains(text, PdfTools.Text(Render("a" + text + "b")), StringComparison.Ordinal);
        Assert.NotEqual(PdfTools.Picture(Render(text)), PdfTools.Picture(Render(new string('\u00A0', text.Length))));
        Assert.NotEqual(PdfTools.Picture(Render(text)), PdfTools.Picture(Render(string.Concat(text.EnumerateRunes().Select(_ => "\U0001F9FF")))));
    }

    [Fact]
    public void Characters_without_a_shape_take_no_room() =>
        Assert.Equal(ReceiptStyles.Body.Width("ab"), ReceiptStyles.Body.Width("a\u200D\uFE0F\u2069b"));
}
