namespace Relay.Hosting;

/// <summary>Where the relay listens according to its settings, as this machine reaches it.</summary>
internal static class ListenAddress
{
    /// <summary>Where it listens when nobody says otherwise: tablets and phones of the network reach it.</summary>
    public const string Default = "http://0.0.0.0:8080";

    /// <summary>Whether <c>--urls</c>, <c>ASPNETCORE_URLS</c>, <c>ASPNETCORE_HTTP_PORTS</c> or Kestrel's own section says where to listen.</summary>
    public static bool IsChosen(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpPortsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpsPortsKey])
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>The first of the addresses of <c>--urls</c> or <c>ASPNETCORE_URLS</c>, as an address that can be connected to.</summary>
    public static Uri Local(IConfiguration configuration) =>
        Local((configuration[WebHostDefaults.ServerUrlsKey] ?? Default).Split(';')[0]);

    /// <summary>The same for one address: "every address of this machine" becomes this machine.</summary>
    public static Uri Local(string address) => new(address
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal));
}
