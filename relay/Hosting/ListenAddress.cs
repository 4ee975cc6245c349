namespace Relay.Hosting;

/// <summary>Where the relay listens according to its settings, as this machine reaches it.</summary>
internal static class ListenAddress
{
    /// <summary>Where it listens when nobody says otherwise: tablets and phones of the network reach it.</summary>
    public const string Default = "http://0.0.0.0:8080";

    private const string Endpoints = "Kestrel:Endpoints";

    /// <summary>Whether <c>--urls</c>, <c>ASPNETCORE_URLS</c>, <c>ASPNETCORE_HTTP_PORTS</c> or Kestrel's own section says where to listen.</summary>
    public static bool IsChosen(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpPortsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpsPortsKey])
        || configuration.GetSection(Endpoints).Exists();

    /// <summary>The first address the settings name, as one that can be connected to. Kestrel's own section wins over urls, and urls over ports, as in the server.</summary>
    public static Uri Local(IConfiguration configuration) => Local(
        configuration.GetSection(Endpoints).GetChildren().Select(endpoint => endpoint["Url"]).FirstOrDefault(url => !string.IsNullOrEmpty(url))
        ?? First(configuration[WebHostDefaults.ServerUrlsKey])
        ?? OnPort("http", configuration[WebHostDefaults.HttpPortsKey])
        ?? OnPort("https", configuration[WebHostDefaults.HttpsPortsKey])
        ?? Default);

    /// <summary>The same for one address: "every address of this machine" becomes this machine.</summary>
    public static Uri Local(string address) => new(address
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal));

    private static string? OnPort(string scheme, string? ports) => First(ports) is { } port ? $"{scheme}://*:{port}" : null;

    private static string? First(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
