namespace Relay.Hosting.FirstRun;

/// <summary>Lines that a room adds to the banner, in the order the rooms are added.</summary>
internal interface IBannerPart
{
    /// <summary>Each a short name and what is to know, such as <c>listening     http://0.0.0.0:8080</c>; none when there is nothing to say.</summary>
    IEnumerable<string> Lines();
}
