using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Relay.Hosting;

/// <summary>Links as others see them. Built from <c>Relay:PublicUrl</c>, or where that is empty from the first
/// address the relay listens on; never from a request's Host header.</summary>
internal sealed class PublicLinks(IOptions<RelayOptions> options, IServer server, IConfiguration configuration)
{
    private Uri? _origin;

    /// <summary>Scheme, host and port, without a trailing slash, such as <c>https://tickets.example.fr</c>.</summary>
    public string Origin => Url.GetLeftPart(UriPartial.Authority);

    /// <summary>The host as a customer should compare it, with the port where it is not the scheme's own.</summary>
    public string Host => Url.Authority;

    public bool IsHttps => Url.Scheme == Uri.UriSchemeHttps;

    /// <summary>Only this machine can follow the links: a phone cannot.</summary>
    public bool IsLoopback => Url.IsLoopback;

    private Uri Url => _origin ??= Resolve();

    public string To(string path) => Origin + path;

    public string Problem(string slug) => Origin + "/problems/" + slug;

    /// <summary>What a ticket's QR carries: all upper case, so that the code stays in QR's alphanumeric mode.</summary>
    public string ForQr(string path) => (Origin + path).ToUpperInvariant();

    private Uri Resolve()
    {
        if (options.Value.PublicUrl.Length > 0)
            return new Uri(options.Value.PublicUrl);
        // A command such as start-link runs beside the relay and listens nowhere: its settings say where the relay does.
        return server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } listening
            ? ListenAddress.Local(listening)
            : ListenAddress.Local(configuration);
    }
}
