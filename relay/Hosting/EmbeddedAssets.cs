using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Relay.Hosting;

/// <summary>Style sheets, scripts and pictures that travel inside the binary, under <c>/assets</c>. Their address changes with their content.</summary>
internal sealed class EmbeddedAssets
{
    private const string Prefix = "assets/";

    private readonly FrozenDictionary<string, Asset> _assets = Load();

    /// <summary>The address of an asset with its content's hash, so that browsers may keep it for ever.</summary>
    public string Url(string name) => $"/assets/{name}?v={_assets[name].Hash}";

    /// <summary>The asset, or null.</summary>
    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    /// <summary>Bytes of any resource of the binary, such as <c>fonts/DejaVuSans.ttf</c>.</summary>
    public static byte[] Read(string resource)
    {
        using var stream = typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The binary carries no resource '{resource}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static FrozenDictionary<string, Asset> Load() =>
        typeof(EmbeddedAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name =>
            {
                var bytes = Read(name);
                return new Asset(bytes, TypeOf(name), Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
            });

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"An asset's content type is missing for '{other}'."),
    };
}

/// <summary>One embedded file.</summary>
internal sealed record Asset(byte[] Bytes, string ContentType, string Hash);
