using System.Reflection;
using Relay.Displays.Boards;

namespace Relay.Tests.Displays;

public sealed class BoardTextsTests
{
    private static readonly PropertyInfo[] Texts =
        [.. typeof(BoardTexts).GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name != nameof(BoardTexts.Language))];

    [Fact]
    public void What_displays_do_not_speak_falls_back_to_the_shops_language_then_to_English()
    {
        Assert.Equal("de", BoardTexts.In("pl", "de-AT").Language);
        Assert.Equal("en", BoardTexts.In("pl").Language);
        Assert.Equal("en", BoardTexts.In(null).Language);
    }

    [Fact]
    public void The_mirrored_language_has_every_text_and_keeps_what_stands_for_something()
    {
        var mirrored = BoardTexts.In("ar-XB");

        Assert.Equal("ar-XB", mirrored.Language);
        Assert.Contains("{0}", mirrored.Notice, StringComparison.Ordinal);
        Assert.All(Texts, text => Assert.StartsWith("\u200F", (string)text.GetValue(mirrored)!, StringComparison.Ordinal));
        Assert.All(Texts, text => Assert.DoesNotContain("\u200F", (string)text.GetValue(BoardTexts.In("en"))!, StringComparison.Ordinal));
    }
}
