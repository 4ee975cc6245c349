namespace Relay.Documents.Layout;

/// <summary>Text in the order it is painted from left to right.</summary>
internal static class VisualText
{
    public static string Of(string text) => text;
}
