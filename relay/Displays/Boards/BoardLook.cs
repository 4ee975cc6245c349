namespace Relay.Displays.Boards;

/// <summary>A display's looks as classes of the page's root: <c>turned</c>, <c>large</c>, <c>contrast</c>; empty for the usual one.</summary>
internal static class BoardLook
{
    public static string Of(DisplaySettings settings) => string.Join(' ', Classes(settings));

    private static IEnumerable<string> Classes(DisplaySettings settings)
    {
        if (settings.UpsideDown)
            yield return "turned";
        if (settings.LargePrint)
            yield return "large";
        if (settings.HighContrast)
            yield return "contrast";
    }
}
