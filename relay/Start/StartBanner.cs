using Relay.Hosting;
using Relay.Hosting.FirstRun;
using Relay.Shops;

namespace Relay.Start;

/// <summary>Shows a new host the way in: the host's key while its file is there, and a start link while there is no shop.</summary>
internal sealed class StartBanner(StartLinks links, ShopDirectory shops, HostKey hostKey) : IBannerPart
{
    public IEnumerable<string> Lines()
    {
        if (File.Exists(hostKey.TextFile))
            yield return $"host key      {hostKey.TextFile}  (makes shops through the API; read it once, then delete the file)";
        if (!shops.IsEmpty)
            yield break;
        yield return "";
        yield return $"Open this page within {StartLinks.Lifetime.TotalMinutes:0} minutes to make the first shop (for a later link: {ProgramName.Text} start-link):";
        yield return $"  {links.New()}";
        yield return "";
    }
}
