using System.Net;

namespace Relay.Hosting.Settings;

/// <summary>Mistakes that a range or a list of words cannot express.</summary>
internal static class MeaningCheck
{
    public static IEnumerable<string> Mistakes(IConfigurationSection relay)
    {
        var publicUrl = relay.GetSection(nameof(RelayOptions.PublicUrl));
        if (!string.IsNullOrEmpty(publicUrl.Value) && WrongInUrl(publicUrl.Value) is { } wrong)
            yield return $"{publicUrl.Path} is '{publicUrl.Value}'; {wrong}";
        var proxies = relay.GetSection(nameof(RelayOptions.KnownProxies));
        if (!string.IsNullOrEmpty(proxies.Value))
            yield return $"{proxies.Path} is '{proxies.Value}'; it is a list: give {proxies.Path}:0, {proxies.Path}:1 and so on (Relay__KnownProxies__0 in the environment).";
        foreach (var proxy in proxies.GetChildren())
            if (!IPAddress.TryParse(proxy.Value, out _) && !IPNetwork.TryParse(proxy.Value, out _))
                yield return $"{proxy.Path} is '{proxy.Value}'; it must be an IP address such as 10.0.0.2 or a network such as 172.18.0.0/16.";
    }

    private static string? WrongInUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            return "it must be an absolute http or https address such as https://tickets.example.fr.";
        if (url.PathAndQuery != "/" || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            return "it must have no path, query or user: scheme, host and port only, such as https://tickets.example.fr.";
        return text.All(char.IsAscii) ? null : $"its host must be written in ASCII: {url.IdnHost}.";
    }
}
