namespace Relay.Documents.Fonts;

/// <summary>Characters that steer how others are shown and have no shape: they are never drawn, nor replaced by a stand-in.</summary>
internal static class Invisible
{
    public static bool Is(int codePoint) =>
        codePoint is 0x00AD                     // soft hyphen
            or (>= 0x200B and <= 0x200F)        // zero-width space and joiners, direction marks
            or (>= 0x202A and <= 0x202E)        // direction embeddings and overrides
            or (>= 0x2060 and <= 0x206F)        // word joiner, direction isolates, deprecated controls
            or (>= 0xFE00 and <= 0xFE0F)        // variation selectors
            or 0xFEFF                           // byte order mark
            or 0x061C                           // Arabic letter mark
            or (>= 0xE0000 and <= 0xE0FFF);     // tags and more variation selectors
}
