using Relay.Hosting.FirstRun;
using Relay.Shops;

namespace Relay.Start;

/// <summary>Shows a new host the way in, while there is no shop yet.</summary>
internal sealed class StartBanner(StartLinks links, ShopDirectory shops) : IBannerPart
{
    public IEnumerable<string> Lines()
    {
        if (!shops.IsEmpty)
            yield break;
        yield return "";
        yield return $"Open this page within {StartLinks.Lifetime.TotalMinutes:0} minutes to make the first shop (a later link: Relay start-link):";
        yield return $"  {links.New()}";
        yield return "";
    }
}
