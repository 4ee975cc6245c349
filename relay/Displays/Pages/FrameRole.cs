namespace Relay.Displays.Pages;

/// <summary>What a page has to do with frames.</summary>
internal enum FrameRole
{
    None,

    /// <summary>Holds frames, and stands in none.</summary>
    Outermost,

    /// <summary>Stands in a frame of our own, and may hold one. What is touched in it opens in the outermost's place.</summary>
    Inner,
}
