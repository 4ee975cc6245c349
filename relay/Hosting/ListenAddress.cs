namespace Relay.Hosting;

/// <summary>Where the relay listens according to its settings, as this machine reaches it.</summary>
internal static class ListenAddress
{
    /// <summary>The first of the addresses of <c>--urls</c> or <c>ASPNETCORE_URLS</c>, as an address that can be connected to.</summary>
    public static Uri Local(IConfiguration configuration) =>
        Local((configuration[WebHostDefaults.ServerUrlsKey] ?? "http://localhost:8080").Split(';')[0]);

    /// <summary>The same for one address: "every address of this machine" becomes this machine.</summary>
    public static Uri Local(string address) => new(address
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal));
}
