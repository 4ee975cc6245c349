using System.Net;

namespace Relay.Events.Webhooks;

/// <summary>Reads the address that a shop gives. Names are looked up when something is sent, each time: what they lead to may change.</summary>
internal static class WebhookUrl
{
    public const int MostCharacters = 500;

    /// <summary>What is wrong with it, as a sentence; null when it may be used.</summary>
    /// <param name="text">As the shop wrote it.</param>
    /// <param name="isPublic">Which addresses may be reached.</param>
    public static string? Wrong(string text, Func<IPAddress, bool> isPublic)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.Host.Length == 0)
            return "An https address is expected, such as https://pos.example.com/events.";
        if (url.UserInfo.Length > 0 || text.Contains('@', StringComparison.Ordinal))
            return "An address without a user or @ is expected: what is sent is signed, which proves who sends it.";
        if (url.Fragment.Length > 0)
            return "An address without a fragment is expected.";
        if (IPAddress.TryParse(url.DnsSafeHost, out var address))
            return isPublic(address) ? null : "A public address is expected: the relay sends nothing into its own network.";
        return IsPublicName(url.IdnHost) ? null : "A public name is expected, such as pos.example.com: the relay sends nothing into its own network.";
    }

    private static bool IsPublicName(string host)
    {
        var name = host.TrimEnd('.');
        return name.Contains('.', StringComparison.Ordinal) && !char.IsAsciiDigit(name[^1])
            && !name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
    }
}
