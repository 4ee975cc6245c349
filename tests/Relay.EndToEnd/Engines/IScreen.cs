namespace Relay.EndToEnd.Engines;

/// <summary>A tablet with one browser and one page, as far as every engine that runs script lets a test reach it.</summary>
internal interface IScreen : IAsyncDisposable
{
    /// <summary>Where the browser runs, to be frozen and thawed as a sleeping tablet.</summary>
    Leash Leash { get; }

    /// <summary>Ends the browser as a system does that shuts down, and waits until it has ended: what it keeps is kept. For Chrome and its kin, and Firefox.</summary>
    Task ShutDownAsync() => throw new NotSupportedException("This engine cannot be told to end.");

    /// <summary>Every address that the page asked for since the browser started, or its scripts or pictures did. What the browser itself looks for in the background is none of them.</summary>
    IReadOnlyCollection<string> Asked => throw new NotSupportedException("This engine does not tell what it asks for.");

    /// <summary>Goes to an address; does not wait until it is there.</summary>
    Task OpenAsync(Uri address);

    /// <summary>The value of an ES3 expression of type string; empty when the page cannot answer now, as while it changes.</summary>
    Task<string> ReadAsync(string expression);

    /// <summary>A real touch or click in the middle of what a selector finds.</summary>
    Task TapAsync(int x, int y);

    /// <summary>Turns or changes the screen.</summary>
    Task ResizeAsync(int width, int height);

    /// <summary>Takes a PNG of what the person before the screen sees.</summary>
    Task TakePictureAsync(string path);
}
